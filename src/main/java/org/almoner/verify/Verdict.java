package org.almoner.verify;

import java.util.List;
import java.util.Locale;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.jspecify.annotations.Nullable;

/** Outcome of verifying a link: which case it is, and why. */
public sealed interface Verdict {
    /** Reasons, the deciding one first; never empty. */
    List<Evidence> evidence();

    /** The verdict's name in the API: lower-case, such as {@code verified}. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The link is the charity's own. */
    record Verified(Charity charity, Assurance assurance, List<Evidence> evidence) implements Verdict {}

    /** The organisation is on a register, the link is not proven to be its own. */
    record Registered(Charity charity, List<Evidence> evidence) implements Verdict {}

    /** The text names one charity, the link belongs to {@code owner}. */
    record Mismatch(@Nullable Charity owner, List<Evidence> evidence) implements Verdict {}

    /** The link's domain can be taken for {@code imitated}'s. */
    record Lookalike(Charity imitated, List<Evidence> evidence) implements Verdict {}

    /** Verified before, and no longer answering. */
    record Unreachable(Charity charity, List<Evidence> evidence) implements Verdict {}

    /** The campaign has ended. */
    record Closed(Charity charity, List<Evidence> evidence) implements Verdict {}

    /** None of the others. */
    record Unknown(List<Evidence> evidence) implements Verdict {}
}
