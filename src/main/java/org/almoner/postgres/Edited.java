package org.almoner.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.Registration;
import org.jdbi.v3.core.Handle;

/**
 * What editors have made their own, and a release of the reviewed data therefore leaves alone.
 *
 * @param identifiers of their charities
 * @param domains of their charities, but for those that may be shared
 * @param campaigns by id, imported ones too
 */
record Edited(Set<String> identifiers, Set<String> domains, Set<String> campaigns) {
    static Edited read(Handle handle, Set<String> shared) {
        Set<String> domains = strings(handle, "SELECT domain FROM charity_domain");
        domains.removeAll(shared);
        return new Edited(
                strings(handle, "SELECT identifier FROM charity_identifier"),
                domains,
                strings(handle, "SELECT id FROM campaign"));
    }

    boolean leaves(Charity charity) {
        return charity.domains().stream().noneMatch(domains::contains)
                && Stream.concat(
                                Stream.of(charity.id()),
                                charity.registers().stream().map(Registration::id))
                        .noneMatch(id -> identifiers.contains(id.value()));
    }

    /** A campaign needs its charity, whoever has it. */
    boolean leaves(Campaign campaign, List<Charity> charities) {
        boolean known = identifiers.contains(campaign.charity().value())
                || charities.stream()
                        .anyMatch(charity -> charity.id().equals(campaign.charity())
                                || charity.registers().stream()
                                        .anyMatch(entry -> entry.id().equals(campaign.charity())));
        return known && !campaigns.contains(campaign.id());
    }

    private static Set<String> strings(Handle handle, String query) {
        return new HashSet<>(handle.createQuery(query).mapTo(String.class).list());
    }
}
