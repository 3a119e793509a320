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

    private static final int LONGEST_COUNTRY_AND_NEXT = 4;

    /** Upper-case names up to this length are abbreviations that spell words: DEC, CARE, MAP. */
    private static final int ABBREVIATION = 4;

    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS]?$");

    private final CharityRegistry registry;

    MentionFinder(CharityRegistry registry) {
        this.registry = registry;
    }

    /** The names in a text, in order, none overlapping another. */
    List<Mention> find(String text) {
        List<NameFold.Word> words = NameFold.words(text);
        int count = Math.min(words.size(), LONGEST_TEXT);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < count) {
            Optional<Mention> mention = longestAt(text, words, at, Math.min(count, at + LONGEST_NAME));
            mention.ifPresent(mentions::add);
            at += mention.map(Mention::words).orElse(1);
        }
        return mentions;
    }

    private Optional<Mention> longestAt(String text, List<NameFold.Word> words, int at, int limit) {
        List<String> folded =
                words.subList(at, limit).stream().map(NameFold.Word::folded).toList();
        if (!mayBegin(folded)) {
            return Optional.empty();
        }
        for (int n = folded.size(); n > 0; n--) {
            String key = NameFold.join(folded.subList(0, n));
            // Otherwise a leading article was dropped: the name begins at the next word.
            if (key.startsWith(folded.get(0))) {
                Optional<Mention> mention = look(text, key, words, at, n);
                if (mention.isPresent()) {
                    return mention;
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

    private Optional<Mention> look(String text, String key, List<NameFold.Word> words, int at, int n) {
        List<Campaign> campaigns = registry.findCampaigns(key);
        @Nullable Family family = registry.findFamily(key).orElse(null);
        List<Charity> charities = registry.findByName(key);
        if (campaigns.isEmpty() && family == null && charities.isEmpty()) {
            return Optional.empty();
        }
        int start = words.get(at).start();
        int end = words.get(at + n - 1).end();
        String whole = text.substring(start, end);
        String written = POSSESSIVE.matcher(whole).replaceFirst("");
        boolean possessive = !written.equals(whole);
        boolean fits = Mention.names(campaigns, family, charities)
                .anyMatch(name -> NameFold.fold(name).equals(key) && isWrittenLike(written, name));
        if (!fits) {
            return Optional.empty();
        }
        boolean ordinary = OrdinaryWords.contains(key);
        Mention.Beside beside =
                new Mention.Beside(isQualified(text, words, at), possessive ? null : countryAfter(text, words, at + n));
        return Optional.of(
                new Mention(written, start, end, n, ordinary, possessive, beside, campaigns, family, charities));
    }

    private static boolean isQualified(String text, List<NameFold.Word> words, int at) {
        if (at == 0 || !areAdjacent(text, words, at)) {
            return false;
        }
        NameFold.Word before = words.get(at - 1);
        String written = text.substring(before.start(), before.end());
        return NationalName.isQualifiedBy(written, before.folded());
    }

    private static @Nullable String countryAfter(String text, List<NameFold.Word> words, int at) {
        List<String> after = new ArrayList<>();
        for (int i = at; i < Math.min(words.size(), at + LONGEST_COUNTRY_AND_NEXT); i++) {
            boolean capital =
                    !Character.isLowerCase(text.codePointAt(words.get(i).start()));
            if (!areAdjacent(text, words, i) || (i == at && !capital)) {
                break;
            }
            after.add(words.get(i).folded());
        }
        return NationalName.countryAt(after).orElse(null);
    }

    /** Whether nothing but spaces is between a word and the one before it. */
    private static boolean areAdjacent(String text, List<NameFold.Word> words, int at) {
        int from = words.get(at - 1).end();
        int to = words.get(at).start();
        return from <= to && text.substring(from, to).isBlank();
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
