package org.almoner.charity.register;

import java.time.LocalDate;
import java.util.List;
import org.almoner.charity.CharityId;
import org.jspecify.annotations.Nullable;

/**
 * One charity's row of a register's file.
 *
 * @param otherNames names that the register gives beside the main one
 * @param since the day of the status, where the file tells; of an absent entry, the date of the file that lacked it
 * @param website as the register has it, cleaned to an address
 * @param domain what the website proves, as long as no other charity has the same: the registrable domain, or the full
 *     host where the website is on a host below it; null where the site is anybody's or only a page is named
 * @param detail what else a reader of the entry should know, such as that gifts are not deductible
 */
public record RegisterEntry(
        CharityId id,
        String name,
        List<String> otherNames,
        Status status,
        @Nullable LocalDate since,
        @Nullable LocalDate registeredOn,
        @Nullable String website,
        @Nullable String domain,
        @Nullable String detail) {
    public RegisterEntry {
        otherNames = List.copyOf(otherNames);
    }

    /** How the charity stands on the register. */
    public enum Status {
        REGISTERED,
        /** On the register under a suspension or sanction: not served without review. */
        SUSPENDED,
        REMOVED,
        /** It was in an earlier file, and the newest one lacks it. */
        ABSENT
    }
}
