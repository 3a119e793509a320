package org.almoner.charity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Made-up charities for tests. */
public final class Charities {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 7);

    private Charities() {}

    /** A source of a charity's domains. */
    public static Source source() {
        return new Source("domains", "https://register.example/extract", DAY);
    }

    /** A charity in order, on no register. */
    public static Charity charity(String id, String name, String domain) {
        return charity(id, name, List.of(domain), "https://" + domain + "/", List.of(source()));
    }

    /** A charity with what a rule may object to. */
    public static Charity charity(String id, String name, List<String> domains, String link, List<Source> sources) {
        return new Charity(
                CharityId.of(id),
                name,
                null,
                List.of(),
                "GB",
                false,
                null,
                domains,
                URI.create(link),
                URI.create(link),
                List.of(),
                Assurance.SOURCES,
                Charity.Standing.ACTIVE,
                DAY,
                sources);
    }

    /** The same charity, of another country. */
    public static Charity in(String country, Charity charity) {
        return copy(charity, charity.aliases(), country, charity.registers(), charity.standing());
    }

    /** The same charity, by one more name. */
    public static Charity alias(String alias, Charity charity) {
        return copy(charity, List.of(alias), charity.country(), charity.registers(), charity.standing());
    }

    /** The same charity, removed from its register. */
    public static Charity removed(Charity charity) {
        return copy(charity, charity.aliases(), charity.country(), charity.registers(), Charity.Standing.REMOVED);
    }

    /** The same charity, with an entry on a register. */
    public static Charity registered(Registration entry, Charity charity) {
        return copy(charity, charity.aliases(), charity.country(), List.of(entry), charity.standing());
    }

    private static Charity copy(
            Charity charity,
            List<String> aliases,
            String country,
            List<Registration> registers,
            Charity.Standing standing) {
        return new Charity(
                charity.id(),
                charity.name(),
                charity.legalName(),
                aliases,
                country,
                charity.international(),
                charity.family(),
                charity.domains(),
                charity.donateUrl(),
                charity.website(),
                registers,
                charity.assurance(),
                standing,
                charity.asOf(),
                charity.sources());
    }
}
