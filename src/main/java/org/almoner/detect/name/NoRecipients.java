package org.almoner.detect.name;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.lexicon.Lexicons;

/** Tells what receives nothing: banks, addresses, places where things are left, codes to send, countries and days. */
final class NoRecipients {
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> SMS = EnumSet.of(CueClass.SMS);
    private static final Set<CueClass> TAX = EnumSet.of(CueClass.TAX);
    private static final Set<CueClass> READER = EnumSet.of(CueClass.READER);
    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE, CueClass.HAND);
    private static final Set<CueClass> NEGATED = EnumSet.of(CueClass.NEGATED);
    private static final Set<CueClass> OWNED = EnumSet.of(
            CueClass.ACCOUNT, CueClass.GIVE, CueClass.FUND, CueClass.ORG, CueClass.PLATFORM, CueClass.DROPOFF);
    private static final Set<CueClass> PLATFORM = EnumSet.of(CueClass.PLATFORM);
    private static final Set<CueClass> LEFT = EnumSet.of(CueClass.DROPOFF);
    private static final Set<CueClass> PLACE = EnumSet.of(CueClass.PLACE);
    private static final Set<CueClass> GOODS = EnumSet.of(CueClass.GOODS);
    private static final Set<CueClass> DROPOFF = EnumSet.of(CueClass.DROPOFF, CueClass.GOODS);

    /** What a single word that follows "to" may be, and names nobody. */
    private static final Set<CueClass> NOBODY = EnumSet.of(
            CueClass.GIVE,
            CueClass.READER,
            CueClass.POINT,
            CueClass.NEED,
            CueClass.GOODS,
            CueClass.DROPOFF,
            CueClass.PLACE,
            CueClass.PLATFORM,
            CueClass.ACCOUNT,
            CueClass.HAND,
            CueClass.EFFECT,
            CueClass.TAX,
            CueClass.PUBLISHER,
            CueClass.POLITICS);

    /** How far a sentence is looked at, either way. */
    private static final int SENTENCE = 200;

    private static final int LONGEST_NUMBER = 6;

    private static final int LONGEST_HOUSE = 5;

    private static final int LONGEST_WORD = 16;

    /** How far before a name, or a list of them, the word of giving may stand that is refused. */
    private static final int GIVING = 80;

    /** Words of what has an owner are no longer. */
    private static final int LONGEST_OWNED = 40;

    /** A digit, a comma and a blank stand before. */
    private static final int LEAST_NUMBERED = 3;

    /** A comma before a capital may be a list's. */
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;:\\n]|,\\s*\\p{Ll}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A town may stand between. */
    private static final Pattern STREET = Pattern.compile(",(?: +[^,.;:\\n\\d]+,)? +\\d");

    private static final int LONGEST_TOWN = 40;

    /** Blanks and the marks of bold letters: "DO **NOT** give to". */
    private static final Pattern MARKS = Pattern.compile("[\\s*_]+");

    /** So many digits are an account's. */
    private static final int ACCOUNT = 8;

    private final String text;
    private final CuePlaces cues;
    private final String language;

    NoRecipients(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    boolean holds(int start, int end) {
        return cues.begins(SMS, start) && !cues.begins(ORG, start)
                || isMoneys(start, end)
                || cues.isWhole(TAX, start, end)
                || cues.isWhole(PLATFORM, start, end)
                || isAddress(start, end)
                || isDropPlace(start, end)
                || beginsThing(start, end)
                || isNobody(start, end);
    }

    /** Who rates charities: "has four stars from Charity Navigator". */
    boolean isRater(int start, int end) {
        return NameWords.is(Role.RATER, language, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** A bank or an account. */
    boolean isMoneys(int start, int end) {
        return isBank(start, end)
                || text.substring(start, end).chars().filter(Character::isDigit).count() >= ACCOUNT;
    }

    /**
     * Whether what leads to a name leads to nobody who receives, by the word before it: "thanks to". An "of" leads to
     * bodies, and else from accounts, gifts, funds and bodies alone.
     */
    boolean leadsNowhere(int start, int end) {
        return NameWords.is(Role.NO_LEAD, language, wordEndingBefore(start))
                || isOf(start, end)
                        && !isOfSeat(start, end)
                        && !cues.begins(ORG, end + 1)
                        && cues.within(OWNED, start - LONGEST_OWNED, start).stream()
                                .noneMatch(hit -> hit.end() == start - 1);
    }

    /** Whether what leads there is an "of" behind the seat of a body known by its first letters: "na sede da AMEPE". */
    boolean isOfSeat(int start, int end) {
        int name = Math.min(text.length(), end + 1);
        return isOf(start, end)
                && NameParts.isAcronym(text, name, NameRun.wordEnd(text, name, text.length()))
                && isSeat(start);
    }

    /** Whether a word for a seat ends before, or one and an adjective. */
    private boolean isSeat(int end) {
        int last = wordBefore(end);
        return NameWords.is(Role.SEAT, language, word(last, end))
                || NameWords.is(Role.SEAT, language, word(wordBefore(last), last));
    }

    /** Whether it says "of", with an article or without. */
    private boolean isOf(int start, int end) {
        List<String> words = words(start, end);
        return words.stream().anyMatch(word -> NameWords.is(Role.OF, word))
                && words.stream()
                        .allMatch(word -> NameWords.is(Role.OF, word) || NameWords.is(Role.ARTICLE, language, word));
    }

    /** Whether readers are asked not to give to it: "do not donate to". */
    boolean isRefused(int start) {
        int from = Math.max(0, start - GIVING);
        List<Hits.Hit> gives = cues.within(GIVE, from, start);
        return cues.within(NEGATED, from, start).stream().anyMatch(hit -> isSmall(hit.end(), start))
                || !gives.isEmpty() && isNegated(gives.get(gives.size() - 1), start);
    }

    private boolean isSmall(int from, int to) {
        return words(from, to).stream()
                .allMatch(word -> NameRun.isJoiner(word)
                        || NameWords.is(Role.WHOM, word)
                        || NameWords.is(Role.ARTICLE, language, word));
    }

    private boolean isNegated(Hits.Hit give, int name) {
        if (CLAUSE_END.matcher(text.substring(give.start(), name)).find()) {
            return false;
        }
        int before = wordBefore(give.start());
        boolean refused =
                isNegation(word(before, give.start())) && !NameWords.is(Role.WHY, language, wordEndingBefore(before));
        List<String> between = words(give.end(), name);
        for (int i = 0; i < between.size() && !refused; i++) {
            boolean only = i + 1 < between.size() && NameWords.is(Role.ONLY, between.get(i + 1));
            refused = !only && NameWords.is(Role.NEGATION_BEHIND, language, between.get(i));
        }
        return refused;
    }

    private boolean isNegation(String word) {
        return NameWords.is(Role.NEGATION, language, word.replace('\u2019', '\''));
    }

    private List<String> words(int from, int to) {
        return BLANKS.splitAsStream(text.substring(from, to).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it is a part of an address, or one of the places where things are left, if no word leads to it. */
    boolean isPlace(int start, int end) {
        boolean behind = start > 2 && text.startsWith(", ", start - 2);
        return behind && (Character.isDigit(text.charAt(start - LEAST_NUMBERED)) || isBeforeStreet(end))
                || !NameWords.is(Role.OF, wordEndingBefore(start)) && cues.isWithin(LEFT, sentenceStart(start), start);
    }

    /** Whether a comma and a number stand behind: "…, University of Quayside, 11 Harbour St." */
    private boolean isBeforeStreet(int end) {
        return STREET.matcher(text)
                .region(end, Math.min(text.length(), end + LONGEST_TOWN))
                .lookingAt();
    }

    /** Where all nouns have capitals: one behind an indefinite article, one for a purpose, or words to the reader. */
    boolean isNoun(int start, int end) {
        String first = text.substring(start, NameRun.wordEnd(text, start, end)).toLowerCase(Locale.ROOT);
        return Trait.NOUN_CAPITALS.isOf(language)
                && (NameWords.is(Role.INDEFINITE, language, wordEndingBefore(start))
                        || first.length() < end - start && NameWords.is(Role.PURPOSE, language, first)
                        || cues.isWithin(READER, start, end));
    }

    /** Whether an article with a small letter stands before, where not all nouns have capitals. */
    boolean isBehindArticle(int start) {
        String before = text.substring(wordBefore(start), start).strip();
        return !Trait.NOUN_CAPITALS.isOf(language) && NameWords.is(Role.ARTICLE, language, before);
    }

    private String wordEndingBefore(int at) {
        return word(wordBefore(at), at);
    }

    private String word(int from, int to) {
        return MARKS.matcher(text.substring(from, to)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A word of bodies by itself, as in "a charity of your choice", a feast or a date, who writes or has posted it. */
    private boolean isNobody(int start, int end) {
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        String[] words = name.split(" ");
        return NameWords.is(Role.FEAST, language, name)
                || NameWords.is(Role.WRITER, language, name.replace('\u2019', '\''))
                || text.startsWith(" (@", end)
                || isHeading(start, words)
                || Arrays.stream(words).allMatch(word -> Calendar.isIn(language, word) || isFigure(word));
    }

    /** A word for a body by itself, or with words of giving alone: "Charity & Donations". */
    private boolean isHeading(int start, String[] words) {
        int at = start;
        boolean generic = false;
        boolean gives = words.length == 1;
        for (String word : words) {
            boolean body = NameWords.is(Role.GENERIC, language, word);
            boolean giving = cues.isHeld(GIVE, at, at + word.length());
            if (!body && !giving && !NameRun.isJoiner(word) && !word.equals("&")) {
                return false;
            }
            generic |= body;
            gives |= giving;
            at += word.length() + 1;
        }
        return generic && gives;
    }

    private static boolean isFigure(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** A bank, unless it gives out food or its name is that of another body beside it, as of its foundation. */
    private boolean isBank(int start, int end) {
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean bank = false;
        boolean other = false;
        int at = start;
        for (String word : name.split("[ -]")) {
            boolean is = NameWords.is(Role.BANK, word);
            bank |= is;
            other |= NameWords.is(Role.NO_BANK, word)
                    || !is && cues.isHeld(ORG, at, at + word.length()) && !word.isEmpty();
            at += word.length() + 1;
        }
        return (bank || NameWords.holds(Role.BANK, name)) && !other;
    }

    /** A street with its number. */
    private boolean isAddress(int start, int end) {
        if (!cues.isWithin(PLACE, start, end)) {
            return false;
        }
        int before = start - 1;
        while (before > 0 && start - before < LONGEST_NUMBER && " ,".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        int after = end;
        while (after < text.length() && after - end < LONGEST_NUMBER && ".,º° n".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return before >= 0 && Character.isDigit(text.charAt(before)) && before == start - 2
                || after > end && isHouseNumber(after);
    }

    /** An account's number has more digits. */
    private boolean isHouseNumber(int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > from && at - from <= LONGEST_HOUSE;
    }

    /** Behind "at", in a sentence that tells where things are left. */
    private boolean isDropPlace(int start, int end) {
        int at = start;
        for (int i = 0; i < 2; i++) {
            int from = wordBefore(at);
            String word = word(from, at);
            if (NameWords.is(Role.AT, language, word)) {
                return cues.isWithin(DROPOFF, sentenceStart(start), sentenceEnd(end));
            }
            if (!NameWords.is(Role.ARTICLE, language, word)) {
                return false;
            }
            at = from;
        }
        return false;
    }

    /** "First Aid" of "First Aid kits". */
    private boolean beginsThing(int start, int end) {
        return cues.within(GOODS, start, end + LONGEST_WORD).stream()
                .anyMatch(hit -> hit.start() < end && hit.end() > end);
    }

    private int wordBefore(int at) {
        int i = at;
        while (i > 0 && " *_".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        while (i > 0 && at - i < LONGEST_WORD && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int sentenceStart(int at) {
        int i = at;
        while (i > 0 && at - i < SENTENCE && ".!?\n".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private int sentenceEnd(int at) {
        int i = at;
        while (i < text.length() && i - at < SENTENCE && ".!?\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Whether a single word names nobody, wherever it stands. */
    boolean isOrdinary(int start, int end) {
        return cues.isHeld(NOBODY, start, end) || isOfCalendar(start, end);
    }

    /** Whether it is a country, a language, a month or a day. */
    boolean isOfCalendar(int start, int end) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        // Whole peoples are called by their languages: "Ukrainians", "ucranianos".
        return Calendar.isIn(language, word)
                || word.endsWith("s") && Calendar.isIn(language, word.substring(0, word.length() - 1));
    }

    /** Countries, languages, months and days, as a language calls them; the runtime knows. */
    private static final class Calendar {
        private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

        static boolean isIn(String language, String word) {
            return Lexicons.isKnown(language)
                    && WORDS.computeIfAbsent(language, Calendar::words).contains(word);
        }

        private static Set<String> words(String language) {
            Locale locale = Locale.forLanguageTag(language);
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
            List<String> words = new ArrayList<>(Arrays.asList(symbols.getMonths()));
            words.addAll(Arrays.asList(symbols.getWeekdays()));
            for (String country : Locale.getISOCountries()) {
                words.add(new Locale("", country).getDisplayCountry(locale));
            }
            for (String each : Locale.getISOLanguages()) {
                words.add(new Locale(each).getDisplayLanguage(locale));
            }
            return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
