package org.almoner.charity;

/** A file that is not of the shape it is said to have, or not whole; nothing was changed. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FileRefusedException(String reason) {
        super(reason);
    }

    public FileRefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
