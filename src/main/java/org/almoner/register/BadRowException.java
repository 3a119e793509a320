package org.almoner.register;

/** A row that cannot be read without guessing. Made by the thousand, so without a stack. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1;

    BadRowException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
