package org.almoner.charity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the registry's names in a text: from each word the longest name that begins there. */
final class MentionFinder {
    /** Longer names than this are not written in articles. */
    private static final int LONGEST_NAME = 10;

    /** A passage is a paragraph or two; what comes after this many words is not read. */
    static final int LONGEST_TEXT = 2_000;

    /** Upper-case names up to this length are abbreviations that spell words: DEC, CARE, MAP. */
    private static final int ABBREVIATION = 4;

    static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS]?$");

    private final CharityRegistry registry;
    private final InflectedNames inflected;

    /** @param language of the texts, as a tag; null where it is not known */
    MentionFinder(CharityRegistry registry, @Nullable String language) {
        this.registry = registry;
        this.inflected = new InflectedNames(registry, language);
    }

    /** What the registry has by words of a text. */
    private record Found(
            int from,
            int to,
            String key,
            List<Campaign> campaigns,
            @Nullable Family family,
            List<Charity> charities) {
        /** What several of the registry's names stand for, where that is the same for all. */
        static Optional<Found> single(List<Found> found) {
            return found.stream()
                    .filter(one -> found.stream().allMatch(one::meansSame))
                    .findFirst();
        }

        private boolean meansSame(Found other) {
            return campaigns.equals(other.campaigns)
                    && Objects.equals(family, other.family)
                    && charities.equals(other.charities);
        }

        boolean isOrdinary() {
            return EverydayNames.contains(key);
        }

        Mention mention(String text, TextWords words, Mention.Beside beside) {
            int start = words.start(from);
            int end = words.end(to - 1);
            String written = written(text.substring(start, end));
            boolean possessive = start + written.length() < end;
            boolean ordinary = isOrdinary();
            ToldCountry told = beside.told();
            String inFull =
                    told == null ? written : text.substring(words.start(told.first()), words.end(told.end() - 1));
            return new Mention(
                    written,
                    inFull,
                    key,
                    start,
                    end,
                    to - from,
                    ordinary,
                    possessive,
                    beside,
                    campaigns,
                    family,
                    charities);
        }
    }

    /**
     * The names in a passage, in order, none overlapping another.
     *
     * @param words those of the text
     */
    List<Mention> find(String text, TextWords words) {
        return find(text, words, false);
    }

    /** The names in what is a name as a whole. */
    List<Mention> findIn(String name) {
        return find(name, new TextWords(name), true);
    }

    private List<Mention> find(String text, TextWords words, boolean whole) {
        List<Found> found = new ArrayList<>();
        int count = Math.min(words.count(), LONGEST_TEXT);
        int at = 0;
        while (at < count) {
            Optional<Found> name = longestAt(text, words, at, Math.min(count, at + LONGEST_NAME));
            name.ifPresent(found::add);
            at = name.map(Found::to).orElse(at + 1);
        }
        NameContext context = new NameContext(text, words, whole);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            boolean cased = !NameFold.join(words.folded(one.from, one.to)).equals(one.key);
            mentions.add(one.mention(
                    text, words, context.of(one.from, one.to, before(found, i), after(found, i), cased, one.family)));
        }
        return mentions;
    }

    /** The last word of the name before, or -1. Everyday words may be part of a longer name, and end nothing. */
    private static int before(List<Found> found, int i) {
        int at = i - 1;
        while (at >= 0 && found.get(at).isOrdinary()) {
            at--;
        }
        return at < 0 ? -1 : found.get(at).to - 1;
    }

    /** The first word of the next name, or a number beyond the last word. */
    private static int after(List<Found> found, int i) {
        int at = i + 1;
        while (at < found.size() && found.get(at).isOrdinary()) {
            at++;
        }
        return at == found.size() ? Integer.MAX_VALUE : found.get(at).from;
    }

    /** Of names that are as long, the one that is written as the registry has it. */
    private Optional<Found> longestAt(String text, TextWords words, int at, int limit) {
        List<String> folded = words.folded(at, limit);
        boolean known = mayBegin(folded);
        boolean cased = inflected.mayBegin(words, at);
        for (int n = known || cased ? folded.size() : 0; n > 0; n--) {
            int to = at + n;
            Optional<Found> found = known ? look(text, folded.subList(0, n), words, at, to) : Optional.empty();
            if (found.isEmpty() && cased) {
                found = lookInflected(text, words, at, to);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Most words begin no name, and need not be looked up with what follows them. */
    private boolean mayBegin(List<String> folded) {
        int first = 0;
        while (first < folded.size() - 1 && NameFold.isArticle(folded.get(first))) {
            if (registry.mayBeginName(folded.get(first))) {
                return true;
            }
            first++;
        }
        return registry.mayBeginName(folded.get(first));
    }

    private Optional<Found> look(String text, List<String> folded, TextWords words, int from, int to) {
        String key = NameFold.join(folded);
        // Otherwise a leading article was dropped: the name begins at the next word.
        return key.startsWith(folded.get(0))
                ? look(key, words, from, to)
                        .filter(found -> names(found)
                                .anyMatch(name -> NameFold.fold(name).equals(key)
                                        && isWrittenLike(text, words, found, name)
                                        && isOwnedLike(words, found, name)))
                : Optional.empty();
    }

    private Optional<Found> lookInflected(String text, TextWords words, int from, int to) {
        return Found.single(inflected.of(words, from, to).stream()
                .flatMap(name -> look(NameFold.fold(name), words, from, to)
                        .filter(found -> isWrittenLike(text, words, found, name))
                        .filter(found -> inflected.mayName(found.campaigns, found.family, found.charities))
                        .stream())
                .toList());
    }

    private Optional<Found> look(String key, TextWords words, int from, int to) {
        List<Campaign> campaigns = registry.findCampaigns(key);
        @Nullable Family family = registry.findFamily(key).orElse(null);
        List<Charity> charities = registry.findByName(key);
        return (campaigns.isEmpty() && family == null && charities.isEmpty()) || words.isCut(from, to)
                ? Optional.empty()
                : Optional.of(new Found(from, to, key, campaigns, family, charities));
    }

    private static Stream<String> names(Found found) {
        return Mention.names(found.campaigns, found.family, found.charities);
    }

    private static boolean isWrittenLike(String text, TextWords words, Found found, String name) {
        return isWrittenLike(written(text.substring(words.start(found.from), words.end(found.to - 1))), name);
    }

    /** Whether what has a possessive ending in a name has one here: the charity Tommy's is not a boy called Tommy. */
    private static boolean isOwnedLike(TextWords words, Found found, String name) {
        TextWords known = new TextWords(name);
        for (int i = 0; i < known.count(); i++) {
            for (int at = found.from; at < found.to; at++) {
                if (known.isPossessive(i) && words.folded(at).equals(known.folded(i)) && !words.isPossessive(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String written(String whole) {
        return POSSESSIVE.matcher(whole).replaceFirst("");
    }

    /** Whether the capitals are those of a name: "to save the children" names nobody. */
    private static boolean isWrittenLike(String written, String name) {
        if (written.equals(name)) {
            return true;
        }
        if (name.length() <= ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int lastWritten = written.lastIndexOf(' ') + 1;
        int lastKnown = name.lastIndexOf(' ') + 1;
        return !Character.isLowerCase(written.codePointAt(0))
                && (!Character.isLowerCase(written.codePointAt(lastWritten))
                        || Character.isLowerCase(name.codePointAt(lastKnown)));
    }
}
