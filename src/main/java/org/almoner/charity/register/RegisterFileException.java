package org.almoner.charity.register;

/** A register file that cannot be taken: cut short, of another shape, or against the terms. Nothing was changed. */
public final class RegisterFileException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason one sentence for the person who sent it */
    public RegisterFileException(String reason) {
        super(reason);
    }

    public RegisterFileException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
