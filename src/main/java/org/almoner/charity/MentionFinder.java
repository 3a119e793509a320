package org.almoner.charity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the registry's names in a text: from each word the longest name that begins there. */
final class MentionFinder {
    /** Longer names than this are not written in articles. */
    private static final int LONGEST_NAME = 10;

    /** A passage is a paragraph or two; what comes after this many words is not read. */
    private static final int LONGEST_TEXT = 2_000;

    /** Upper-case names up to this length are abbreviations that spell words: DEC, CARE, MAP. */
    private static final int ABBREVIATION = 4;

    static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS]?$");

    private final CharityRegistry registry;

    MentionFinder(CharityRegistry registry) {
        this.registry = registry;
    }

    /** What the registry has by words of a text. */
    private record Found(
            int from,
            int to,
            String key,
            List<Campaign> campaigns,
            @Nullable Family family,
            List<Charity> charities) {
        boolean isOrdinary() {
            return OrdinaryWords.contains(key);
        }

        Mention mention(String text, TextWords words, Mention.Beside beside) {
            int start = words.start(from);
            int end = words.end(to - 1);
            String written = written(text.substring(start, end));
            boolean possessive = start + written.length() < end;
            return new Mention(
                    written, start, end, to - from, isOrdinary(), possessive, beside, campaigns, family, charities);
        }
    }

    /** The names in a passage, in order, none overlapping another. */
    List<Mention> find(String text) {
        return find(text, false);
    }

    /** The names in what is a name as a whole. */
    List<Mention> findIn(String name) {
        return find(name, true);
    }

    private List<Mention> find(String text, boolean whole) {
        TextWords words = new TextWords(text);
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
            mentions.add(one.mention(text, words, context.of(one.from, one.to, before(found, i), after(found, i))));
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

    private Optional<Found> longestAt(String text, TextWords words, int at, int limit) {
        List<String> folded = words.folded(at, limit);
        if (!mayBegin(folded)) {
            return Optional.empty();
        }
        for (int n = folded.size(); n > 0; n--) {
            String key = NameFold.join(folded.subList(0, n));
            // Otherwise a leading article was dropped: the name begins at the next word.
            if (key.startsWith(folded.get(0))) {
                Optional<Found> found = look(text, key, words, at, at + n);
                if (found.isPresent()) {
                    return found;
                }
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

    private Optional<Found> look(String text, String key, TextWords words, int from, int to) {
        List<Campaign> campaigns = registry.findCampaigns(key);
        @Nullable Family family = registry.findFamily(key).orElse(null);
        List<Charity> charities = registry.findByName(key);
        if ((campaigns.isEmpty() && family == null && charities.isEmpty()) || words.isCut(from, to)) {
            return Optional.empty();
        }
        String written = written(text.substring(words.start(from), words.end(to - 1)));
        boolean fits = Mention.names(campaigns, family, charities)
                .anyMatch(name -> NameFold.fold(name).equals(key) && isWrittenLike(written, name));
        return fits ? Optional.of(new Found(from, to, key, campaigns, family, charities)) : Optional.empty();
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
