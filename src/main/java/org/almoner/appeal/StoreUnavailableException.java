package org.almoner.appeal;

/** The store cannot be reached or cannot write just now; nothing was changed, and the same call may go through later. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the database is not available", cause);
    }

    StoreUnavailableException(String reason) {
        super(reason);
    }
}
