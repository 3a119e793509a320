package org.almoner.verify;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.almoner.charity.Assurance;
import org.jspecify.annotations.Nullable;

/**
 * How long evidence counts. A page that is seen to name its owner renews evidence that has expired, but not for ever: after
 * twice its time only the register or a person does, since a domain that was let go can be bought with its page.
 *
 * @param register for the official register's own website field
 * @param sources for reviewed public sources
 * @param editor for an editor's approval
 * @param page for a page that was read and names its owner
 */
public record Validity(Period register, Period sources, Period editor, Period page) {
    private static final Period AGES = Period.ofYears(10_000);
    private static final int LAST_YEAR = 9_999;

    /** Nothing expires. */
    public static final Validity FOR_EVER = new Validity(AGES, AGES, AGES, AGES);

    /** The last day on which evidence of {@code asOf} counts. */
    LocalDate until(Assurance assurance, LocalDate asOf) {
        return asOf.plus(of(assurance));
    }

    /** Whether a day is so far away that it is no limit. */
    static boolean isNever(LocalDate day) {
        return day.getYear() > LAST_YEAR;
    }

    /** The last day on which expired evidence counts again, because its page named the owner; empty where it does not. */
    Optional<LocalDate> renewed(Assurance assurance, LocalDate asOf, @Nullable LocalDate read) {
        if (read == null) {
            return Optional.empty();
        }
        LocalDate end = until(assurance, until(assurance, asOf));
        LocalDate renewed = read.plus(page);
        return Optional.of(renewed.isBefore(end) ? renewed : end);
    }

    private Period of(Assurance assurance) {
        return switch (assurance) {
            case REGISTER -> register;
            case SOURCES -> sources;
            case EDITOR -> editor;
        };
    }
}
