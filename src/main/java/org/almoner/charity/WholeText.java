package org.almoner.charity;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the whole of an article tells of a name that may be another's: "Brooke" of a "Brooke Jones", "MDA" of a society. */
final class WholeText {
    /** So far back stands the first word of what is short for in brackets. */
    private static final int LONGEST_IN_FULL = 120;

    private final String text;
    private final MentionFinder finder;

    WholeText(String text, MentionFinder finder) {
        this.text = text;
        this.finder = finder;
    }

    /** Whether a charity is named so that nobody else can be, or its address is written. */
    boolean names(Charity charity) {
        String lower = text.toLowerCase(Locale.ROOT);
        return charity.domains().stream().anyMatch(domain -> lower.contains(domain) && hasHost(domain))
                || charity.names()
                        .filter(name -> !CommonNames.mayBeOthers(name))
                        .map(name -> name.replaceFirst("^The ", ""))
                        .anyMatch(text::contains);
    }

    /** Whether a host at or below a domain is written: "tearfund.org" is not in "tearfund.org.au". */
    private boolean hasHost(String domain) {
        String end = "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])";
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(domain) + end, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /** Whether letters are introduced as short for another name than the charity's: "Muscular Dystrophy … (MDA)". */
    boolean isShortForOther(String letters, Charity charity) {
        int at = text.indexOf("(" + letters + ")");
        if (at < 0) {
            return false;
        }
        int line = text.lastIndexOf('\n', at) + 1;
        String introduction = text.substring(Math.max(line, at - LONGEST_IN_FULL), at + letters.length() + 2);
        TextWords words = new TextWords(introduction);
        int last = words.count() - 1;
        boolean own = finder.find(introduction, words).stream()
                .anyMatch(mention ->
                        mention.end() < words.start(last) && mention.charities().contains(charity));
        return !own && new LongerName(words).isShortForOther(last, -1);
    }

    /** Whether what may be a person's name is one's here: with a surname, with kin, or with "and her". */
    boolean isPersons(String name) {
        String whole = "(?<!\\p{L})" + Pattern.quote(name);
        return matches(whole + "[ \u00a0](\\p{Lu}\\p{Ll}[\\p{L}'’-]+)(?!\\p{L}|[ \u00a0]\\p{Lu})")
                        .anyMatch(WholeText::isSurname)
                || matches(whole + "['’]s[ \u00a0](\\p{L}+)").anyMatch(found -> BesideWords.KIN.has(word(found)))
                || matches(whole + "[ \u00a0]and[ \u00a0](\\p{L}+)")
                        .anyMatch(found -> BesideWords.PERSONS.has(word(found)));
    }

    private static boolean isSurname(MatchResult found) {
        String word = word(found);
        boolean known = BesideWords.APPEAL.has(word)
                || BesideWords.OCCASION.has(word)
                || BesideWords.REQUEST.has(word)
                || BesideWords.KIND.has(word)
                || BesideWords.bearsNames(word);
        return !known && new TextWords(found.group(1)).countryLength(0) == 0;
    }

    private Stream<MatchResult> matches(String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String word(MatchResult found) {
        return NameFold.fold(found.group(1));
    }
}
