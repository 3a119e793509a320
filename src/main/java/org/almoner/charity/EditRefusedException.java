package org.almoner.charity;

/** A change that would break a rule of the registry; nothing was changed. */
public final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean conflict;

    private EditRefusedException(String message, boolean conflict) {
        super(message);
        this.conflict = conflict;
    }

    /** The change collides with another entry; the message names both. */
    public static EditRefusedException conflict(String message) {
        return new EditRefusedException(message, true);
    }

    /** The entry breaks a rule by itself. */
    public static EditRefusedException invalid(String message) {
        return new EditRefusedException(message, false);
    }

    /** Whether another entry stands in the way. */
    public boolean isConflict() {
        return conflict;
    }
}
