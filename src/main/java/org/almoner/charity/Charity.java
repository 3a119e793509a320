package org.almoner.charity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the registry.
 *
 * @param country ISO 3166-1 alpha-2, where the organisation is established
 * @param international whether it is a family's international body rather than the country's own member
 * @param family id of the {@link Family} it belongs to
 * @param domains registrable domains that are its own; a shared host is given as the full host
 * @param donateUrl https address of its general donation page, or its homepage; null where no address is proven its own
 * @param website null where no source names one; a reviewed charity has one
 * @param asOf the date the registry's facts of it were last true, by their sources
 */
public record Charity(
        CharityId id,
        String name,
        @Nullable String legalName,
        List<String> aliases,
        String country,
        boolean international,
        @Nullable String family,
        List<String> domains,
        @Nullable URI donateUrl,
        @Nullable URI website,
        List<Registration> registers,
        Assurance assurance,
        Standing standing,
        LocalDate asOf,
        List<Source> sources) {
    public Charity {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        registers = List.copyOf(registers);
        sources = List.copyOf(sources);
    }

    /** All its names, as they are written: the first is the one it is known by. */
    public Stream<String> names() {
        return Stream.of(Stream.of(name), Stream.ofNullable(legalName), aliases.stream())
                .flatMap(names -> names);
    }

    /** Whether the charity may be served. */
    public enum Standing {
        ACTIVE,
        /** Removed from, or revoked by, its register: never served. */
        REMOVED
    }
}
