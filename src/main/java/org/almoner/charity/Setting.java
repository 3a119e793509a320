package org.almoner.charity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells, beside a passage's own words, which member of a family its name means there.
 *
 * @param countries those of who reads the article, of the article and of its site, most telling first
 * @param usual the deployment's country, which counts where nothing else tells
 * @param language of the article, as a tag: names may stand in its grammatical cases
 * @param introductions the members that the article names in full; null where the passage is all there is
 * @param place where in the article the passage begins
 */
public record Setting(
        List<String> countries,
        @Nullable String usual,
        @Nullable String language,
        @Nullable Introductions introductions,
        int place) {
    public Setting {
        countries = List.copyOf(countries);
    }

    /** A passage by itself. */
    public Setting(List<String> countries, @Nullable String language) {
        this(countries, null, language, null, 0);
    }

    /** Where charities are meant when the article names none of them in full. */
    List<String> allCountries() {
        return Stream.concat(countries.stream(), Stream.ofNullable(usual)).toList();
    }

    /**
     * Whether a country that is known to be meant is another one, and the language does not tell of this one. English
     * never does: it is written everywhere.
     */
    boolean isAbroad(String country) {
        List<String> known = countries.isEmpty() ? allCountries() : countries;
        boolean told = !isEnglish()
                && CountryWords.isSpoken(language, country)
                && known.stream().noneMatch(each -> CountryWords.isSpoken(language, each));
        return !known.isEmpty() && !told && known.stream().noneMatch(country::equalsIgnoreCase);
    }

    private boolean isEnglish() {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** The members of a family that the article names before the passage, in the order in which it does. */
    List<Charity> introduced(Family family) {
        return introductions == null ? List.of() : introductions.members(family, place);
    }

    /** The one that alone is named so, and is more than a partner, a source or one who is not to be given to. */
    Optional<Charity> onlyIntroduced(Family family) {
        return introductions == null ? Optional.empty() : introductions.only(family, place);
    }

    /**
     * Whether the article is a member's own story, not one that only reports on it: it asks to give to it, or is in the
     * language of its country and not in that of the deployment's.
     */
    boolean isStoryOf(Charity member, Family family) {
        boolean usualReaders = usual == null || CountryWords.isSpoken(language, usual);
        return (introductions != null && introductions.isAskedFor(member, family, place))
                || (!usualReaders && CountryWords.isSpoken(language, member.country()));
    }
}
