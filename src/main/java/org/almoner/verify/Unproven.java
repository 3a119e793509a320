package org.almoner.verify;

import java.util.List;
import org.almoner.charity.Charity;
import org.jspecify.annotations.Nullable;

/** The verdict on a link that is not proven: it says what is known of the charity all the same. */
final class Unproven {
    private Unproven() {}

    static Verdict of(@Nullable Charity named, Evidence evidence) {
        if (named == null || named.registers().isEmpty() || named.standing() == Charity.Standing.REMOVED) {
            return new Verdict.Unknown(List.of(evidence));
        }
        Evidence registered = new Evidence(
                "registered",
                named.name() + " is register entry " + named.registers().get(0).id(),
                Ownership.registerPage(named),
                named.asOf(),
                null);
        return new Verdict.Registered(named, List.of(evidence, registered));
    }
}
