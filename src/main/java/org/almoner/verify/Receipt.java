package org.almoner.verify;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.charity.Assurance;
import org.almoner.charity.Registration;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, and what it does not, so that nobody reads more into "verified" than it says.
 *
 * @param registers the register entries of the charity whose link it is; where that is nobody, of the one that the text names
 * @param asOf the date of the registry's facts
 * @param domain the domain of the registry that the link's host is at or below
 * @param match how the host matches that domain, as a sentence
 * @param redirects followed by the probe, in order
 * @param probe the last probe's result
 * @param notChecked lists that were not asked
 * @param assurance how well the link is proven, where it is
 */
public record Receipt(
        List<Registration> registers,
        @Nullable LocalDate asOf,
        @Nullable String domain,
        @Nullable String match,
        List<URI> redirects,
        @Nullable ProbeResult probe,
        List<String> notChecked,
        @Nullable Assurance assurance) {
    /** Lists that no verdict asks today. */
    public static final List<String> NEVER_CHECKED = List.of("sanctions", "revocations");

    public Receipt {
        registers = List.copyOf(registers);
        redirects = List.copyOf(redirects);
        notChecked = List.copyOf(notChecked);
    }

    /** The same, where another list could not be asked. */
    public Receipt without(String list) {
        List<String> lists = Stream.concat(notChecked.stream(), Stream.of(list)).toList();
        return new Receipt(registers, asOf, domain, match, redirects, probe, lists, assurance);
    }
}
