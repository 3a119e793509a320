package org.almoner.charity.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.Registration;
import org.almoner.charity.Source;
import org.almoner.charity.register.RegisterEntries.Row;

/**
 * What the registers say of reviewed charities. A review stays as it is but for one thing: a charity that a register in place
 * says is removed, or that is no longer on it, and that no other says is registered, is removed, whatever the review says.
 */
public final class ReviewedStanding {
    private ReviewedStanding() {}

    /**
     * The charities, with their standing as the registers have it.
     *
     * @param rows register rows of their ids
     */
    public static List<Charity> apply(List<Charity> reviewed, List<Row> rows) {
        Map<CharityId, RegisterRecord> records = new HashMap<>();
        RegisterRecord.of(rows).forEach(record -> records.put(record.id(), record));
        return reviewed.stream().map(charity -> standing(charity, records)).toList();
    }

    private static Charity standing(Charity charity, Map<CharityId, RegisterRecord> records) {
        List<RegisterRecord> said = charity.registers().stream()
                .map(Registration::id)
                .map(records::get)
                .filter(Objects::nonNull)
                .toList();
        return said.isEmpty() || said.stream().anyMatch(RegisterRecord::isRegistered)
                ? charity
                : removed(charity, said);
    }

    private static Charity removed(Charity charity, List<RegisterRecord> said) {
        List<Source> sources = new ArrayList<>(charity.sources());
        for (RegisterRecord record : said) {
            Row row = record.deciding();
            record.standing()
                    .ifPresent(standing -> sources.add(new Source(
                            "standing", row.file().title() + ", " + record.id() + ": " + standing, row.asOf())));
        }
        return new Charity(
                charity.id(),
                charity.name(),
                charity.legalName(),
                charity.aliases(),
                charity.country(),
                charity.international(),
                charity.family(),
                charity.domains(),
                charity.donateUrl(),
                charity.website(),
                charity.registers(),
                charity.assurance(),
                Charity.Standing.REMOVED,
                charity.asOf(),
                sources);
    }
}
