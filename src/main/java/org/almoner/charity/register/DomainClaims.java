package org.almoner.charity.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.charity.register.RegisterEntries.Row;

/**
 * Who gives a domain as theirs. It proves whose it is only where one charity does; many share one, a diocese's or a school
 * trust's, and then it proves none of them.
 *
 * @param claimants registered charities that give it: each as its records, one a register
 * @param former records of charities no longer registered that give it
 */
record DomainClaims(List<List<RegisterRecord>> claimants, List<RegisterRecord> former) {
    static final DomainClaims NONE = new DomainClaims(List.of(), List.of());

    static DomainClaims of(List<Row> rows) {
        List<RegisterRecord> records = RegisterRecord.of(rows);
        List<RegisterRecord> registered = records.stream()
                .filter(RegisterRecord::isRegistered)
                .sorted(Comparator.comparing(
                                (RegisterRecord record) -> record.deciding().file())
                        .thenComparing(record -> record.id().value()))
                .toList();
        return new DomainClaims(
                oneCharityEach(registered),
                records.stream().filter(record -> !record.isRegistered()).toList());
    }

    /** The records of the one charity whose domain it is: an active one, or, without any, one that has been removed. */
    Optional<List<RegisterRecord>> owner() {
        if (claimants.size() == 1) {
            return Optional.of(claimants.get(0));
        }
        return claimants.isEmpty() && former.size() == 1 ? Optional.of(former) : Optional.empty();
    }

    /** Names of those who dispute it; empty where nobody does. */
    List<String> disputants() {
        Stream<RegisterRecord> disputing =
                claimants.isEmpty() ? former.stream() : claimants.stream().map(records -> records.get(0));
        List<String> names = disputing.map(RegisterRecord::name).toList();
        return names.size() < 2 ? List.of() : names;
    }

    /** Entries of the same name and website on different registers of a country are one charity, active in its parts. */
    private static List<List<RegisterRecord>> oneCharityEach(List<RegisterRecord> registered) {
        Map<String, List<RegisterRecord>> charities = new LinkedHashMap<>();
        for (RegisterRecord record : registered) {
            String country = record.id().list().substring(0, 2);
            List<RegisterRecord> same =
                    charities.computeIfAbsent(country + record.foldedName(), name -> new ArrayList<>());
            boolean onThisRegister = same.stream()
                    .anyMatch(other -> other.id().list().equals(record.id().list()));
            if (onThisRegister) {
                charities.put(record.id().value(), List.of(record));
            } else {
                same.add(record);
            }
        }
        return List.copyOf(charities.values());
    }
}
