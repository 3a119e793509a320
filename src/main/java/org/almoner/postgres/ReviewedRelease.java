package org.almoner.postgres;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.charity.Charity;
import org.almoner.charity.NameFold;
import org.almoner.charity.Registration;
import org.almoner.postgres.PostgresCharityRegistry.Release;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a release of the reviewed data, in the transaction that it is given. */
final class ReviewedRelease {
    static final String REVIEWED = "reviewed";
    static final String EDITOR = "editor";

    private final Handle handle;
    private final Function<Object, String> json;

    ReviewedRelease(Handle handle, Function<Object, String> json) {
        this.handle = handle;
        this.json = json;
    }

    /** What editors have changed since stays as they have it, and with it whatever a release would take from it. */
    void replace(Release release) {
        // Names, identifiers and domains go with their charity.
        handle.execute("DELETE FROM charity WHERE origin = 'reviewed'");
        handle.execute("DELETE FROM family");
        handle.execute("DELETE FROM campaign WHERE origin = 'reviewed'");
        handle.execute("DELETE FROM shared_domain");
        Edited edited = Edited.read(handle, release.sharedDomains());
        List<Charity> charities =
                release.charities().stream().filter(edited::leaves).toList();
        add(charities, REVIEWED);
        facts("family", release.families(), family -> family.id());
        facts(
                "campaign",
                release.campaigns().stream()
                        .filter(campaign -> edited.leaves(campaign, charities))
                        .toList(),
                campaign -> campaign.id());
        release.sharedDomains().forEach(domain -> handle.execute("INSERT INTO shared_domain VALUES (?)", domain));
        handle.execute("""
                INSERT INTO registry_release (name, digest) VALUES ('reviewed', ?)
                ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, loaded_at = now()""", release.digest());
    }

    /** Adds charities with their names, identifiers and domains. */
    void add(List<Charity> charities, String origin) {
        charities(charities, origin);
        names(charities);
        pairs(
                "INSERT INTO charity_identifier (identifier, charity_id) VALUES (:value, :charity)",
                charities,
                charity -> Stream.concat(
                                Stream.of(charity.id()),
                                charity.registers().stream().map(Registration::id))
                        .map(id -> id.value())
                        .distinct());
        pairs(
                "INSERT INTO charity_domain (domain, charity_id) VALUES (:value, :charity)",
                charities,
                charity -> charity.domains().stream());
    }

    private void charities(List<Charity> charities, String origin) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO charity (id, country, family, name, standing, origin, facts)
                VALUES (:id, :country, :family, :name, :standing, :origin, :facts::jsonb)""");
        for (Charity charity : charities) {
            batch.bind("id", charity.id().value())
                    .bind("country", charity.country())
                    .bind("family", charity.family())
                    .bind("name", charity.name())
                    .bind("origin", origin)
                    .bind("standing", charity.standing().name().toLowerCase(Locale.ROOT))
                    .bind("facts", json.apply(charity))
                    .add();
        }
        batch.execute();
    }

    private void names(List<Charity> charities) {
        pairs(
                "INSERT INTO charity_name (folded, charity_id) VALUES (:value, :charity)",
                charities,
                charity -> Stream.of(
                                Stream.of(charity.name()),
                                Stream.ofNullable(charity.legalName()),
                                charity.aliases().stream())
                        .flatMap(names -> names)
                        .map(NameFold::fold)
                        .distinct());
    }

    private void pairs(String insert, List<Charity> charities, Function<Charity, Stream<String>> values) {
        PreparedBatch batch = handle.prepareBatch(insert);
        for (Charity charity : charities) {
            values.apply(charity)
                    .forEach(value -> batch.bind("value", value)
                            .bind("charity", charity.id().value())
                            .add());
        }
        batch.execute();
    }

    private <T> void facts(String table, List<T> entries, Function<T, String> id) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " (id, facts) VALUES (:id, :facts::jsonb)");
        for (T entry : entries) {
            batch.bind("id", id.apply(entry)).bind("facts", json.apply(entry)).add();
        }
        batch.execute();
    }
}
