package org.almoner.charity.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.NameFold;
import org.almoner.charity.Source;
import org.almoner.charity.register.RegisterEntries.Row;
import org.almoner.charity.register.RegisterEntry.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the register files together say of one entry. The newest file that says anything decides; that a file lacks the
 * charity counts only where no other has it, since one that moves leaves one region's file for another's.
 */
record RegisterRecord(List<Row> rows) {
    private static final Comparator<Row> DECIDING = Comparator.comparing(
                    (Row row) -> row.entry().status() != Status.ABSENT)
            .thenComparing(Row::asOf)
            .thenComparing(row -> row.entry().status() != Status.REGISTERED)
            // What follows decides no standing: the file that knows more of the charity, then the register's order.
            .thenComparing(row -> row.entry().website() != null)
            .thenComparing(row -> row.file(), Comparator.reverseOrder());

    /** The records of rows, in the order of their first rows. */
    static List<RegisterRecord> of(List<Row> rows) {
        Map<CharityId, List<Row>> byId = new LinkedHashMap<>();
        rows.forEach(row ->
                byId.computeIfAbsent(row.entry().id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(RegisterRecord::new).toList();
    }

    RegisterRecord {
        rows = rows.stream().sorted(DECIDING.reversed()).toList();
    }

    Row deciding() {
        return rows.get(0);
    }

    CharityId id() {
        return deciding().entry().id();
    }

    String name() {
        return deciding().entry().name();
    }

    String foldedName() {
        return NameFold.fold(name());
    }

    boolean isRegistered() {
        return deciding().entry().status() == Status.REGISTERED;
    }

    /** The domain that the entry gives as its own, whether or not others give it too. */
    Optional<String> claimedDomain() {
        return rows.stream()
                .map(row -> row.entry().domain())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The charity as the registry shows it.
     *
     * @param proven whether its domain is its own
     * @param twins its records on other registers, this one left out
     */
    Charity charity(Map<String, RegisterList> lists, boolean proven, List<RegisterRecord> twins) {
        RegisterEntry entry = deciding().entry();
        List<RegisterRecord> all = new ArrayList<>(List.of(this));
        all.addAll(twins);
        @Nullable URI website = website();
        Optional<String> domain = proven ? claimedDomain() : Optional.empty();
        boolean secure = website != null && "https".equals(website.getScheme());
        List<Source> sources = new ArrayList<>();
        all.forEach(record -> record.addSources(lists, domain, sources));
        return new Charity(
                entry.id(),
                entry.name(),
                null,
                otherNames(all),
                country(lists),
                false,
                null,
                domain.stream().toList(),
                domain.isPresent() && secure ? website : null,
                website,
                all.stream()
                        .map(record -> list(lists, record.id()).registration(record.id()))
                        .toList(),
                domain.isPresent() ? Assurance.REGISTER : Assurance.SOURCES,
                isRegistered() ? Charity.Standing.ACTIVE : Charity.Standing.REMOVED,
                asOf(),
                sources);
    }

    private String country(Map<String, RegisterList> lists) {
        return list(lists, id()).country();
    }

    private LocalDate asOf() {
        return deciding().asOf();
    }

    private @Nullable URI website() {
        @Nullable
        String website = rows.stream()
                .map(row -> row.entry().website())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        try {
            return website == null ? null : new URI(website);
        } catch (URISyntaxException e) {
            return null; // as the register has it, and no address
        }
    }

    private List<String> otherNames(List<RegisterRecord> all) {
        Set<String> names = new LinkedHashSet<>();
        for (RegisterRecord record : all) {
            for (Row row : record.rows()) {
                names.add(row.entry().name());
                names.addAll(row.entry().otherNames());
            }
        }
        names.remove(name());
        return List.copyOf(names);
    }

    private void addSources(Map<String, RegisterList> lists, Optional<String> domain, List<Source> sources) {
        String register = list(lists, id()).name();
        for (Row row : rows) {
            String file = register + ", " + row.file().title();
            sources.add(new Source("identifiers", file, row.asOf()));
            if (domain.isPresent() && domain.get().equals(row.entry().domain())) {
                sources.add(
                        new Source("domains", file + ", website " + row.entry().website(), row.asOf()));
            }
            standing(row).ifPresent(said -> sources.add(new Source("standing", file + ": " + said, row.asOf())));
            Optional.ofNullable(row.entry().detail())
                    .ifPresent(detail -> sources.add(new Source("detail", file + ": " + detail, row.asOf())));
        }
    }

    /** What the deciding file says where it is not that the charity is registered. */
    Optional<String> standing() {
        return standing(deciding());
    }

    private static Optional<String> standing(Row row) {
        @Nullable LocalDate since = row.entry().since();
        return switch (row.entry().status()) {
            case REGISTERED -> Optional.empty();
            case SUSPENDED -> Optional.of(since == null ? "suspended" : "suspended since " + since);
            case REMOVED -> Optional.of(since == null ? "removed" : "removed on " + since);
            case ABSENT -> Optional.of("not on the register as of " + (since == null ? row.asOf() : since));
        };
    }

    private static RegisterList list(Map<String, RegisterList> lists, CharityId id) {
        RegisterList list = lists.get(id.list());
        if (list == null) {
            throw new IllegalStateException("no register is known for " + id);
        }
        return list;
    }
}
