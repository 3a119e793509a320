package org.almoner.charity;

import java.util.List;
import java.util.stream.Collectors;

/** A change that would break a rule of the registry; nothing was changed. */
public final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean conflict;
    private final transient List<RuleViolation> violations;

    private EditRefusedException(String message, boolean conflict, List<RuleViolation> violations) {
        super(message);
        this.conflict = conflict;
        this.violations = List.copyOf(violations);
    }

    /** The change collides with another entry; the message names both. */
    public static EditRefusedException conflict(String message) {
        return new EditRefusedException(message, true, List.of());
    }

    /** The entry breaks rules by itself. */
    public static EditRefusedException invalid(List<RuleViolation> violations) {
        return new EditRefusedException(
                violations.stream().map(RuleViolation::toString).collect(Collectors.joining("; ")), false, violations);
    }

    /** Each rule that is broken, with the field that breaks it; none where another entry stands in the way. */
    public List<RuleViolation> violations() {
        return violations;
    }

    /** Whether another entry stands in the way. */
    public boolean isConflict() {
        return conflict;
    }
}
