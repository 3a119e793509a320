package org.almoner.charity.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.almoner.charity.CharityId;
import org.jspecify.annotations.Nullable;

/** Port: look-up in the register files that are in place. Thread-safe; calls may block. */
public interface RegisterEntries {
    /**
     * An entry, and the file that says it.
     *
     * @param asOf the date the file's facts were true
     */
    record Row(RegisterFile file, LocalDate asOf, RegisterEntry entry) {}

    /** Every row with this id: a charity may be in several files of its register. */
    List<Row> find(CharityId id);

    /**
     * By domain, every row of the charities that give it as theirs, registered ones first; of a domain that many give, some.
     */
    Map<String, List<Row>> findByDomains(Collection<String> domains);

    /**
     * Rows of charities whose names resemble a name.
     *
     * @param folded the name, folded as names are compared
     * @param country ISO 3166-1 alpha-2 to keep to one country
     * @param limit of charities
     */
    List<Row> search(String folded, @Nullable String country, int limit);

    /** No register is in place. */
    RegisterEntries NONE = new RegisterEntries() {
        @Override
        public List<Row> find(CharityId id) {
            return List.of();
        }

        @Override
        public Map<String, List<Row>> findByDomains(Collection<String> domains) {
            return Map.of();
        }

        @Override
        public List<Row> search(String folded, @Nullable String country, int limit) {
            return List.of();
        }
    };
}
