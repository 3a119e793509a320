package org.almoner.charity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an article names members of families in full: who is introduced as "the Spanish Red Cross" may be "the Red
 * Cross" further on. Reads the article when it is first asked of a family, and once; for one thread.
 */
public final class Introductions {
    /** So many words at most are read of the lines that may name a member. */
    private static final int LONGEST_READ = 5_000;

    /** A line is read as far as a passage is, and has no more letters then. */
    private static final int LONGEST_LINE = 8 * MentionFinder.LONGEST_TEXT;

    /** In so many letters, with their marks, are the first by which names are told. */
    private static final int LONGEST_START = 8;

    private final CharityRegistry registry;
    private final MentionFinder finder;
    private final String text;
    private final IntPredicate asking;

    /** Where each member of the families that were asked of is named first. */
    private final Map<Family, Map<Named, Integer>> first = new HashMap<>();

    /** @param asking whether a place in the text is in a passage that asks to give */
    Introductions(CharityRegistry registry, String text, @Nullable String language, IntPredicate asking) {
        this.registry = registry;
        this.finder = new MentionFinder(registry, language);
        this.text = text;
        this.asking = asking;
    }

    /**
     * That a member is named.
     *
     * @param member null for one that the registry lacks
     * @param aside whether it is named as a partner, a source or one who is not to be given to
     * @param asked whether that is in a passage that asks to give
     */
    private record Named(@Nullable Charity member, boolean aside, boolean asked) {}

    /** The article, for what it tells of other names. */
    WholeText whole() {
        return new WholeText(text, finder);
    }

    /** Whether any member is named anywhere of the families that were asked of. */
    public boolean areTold() {
        return first.values().stream().anyMatch(named -> !named.isEmpty());
    }

    List<Charity> members(Family family, int end) {
        return before(family, end)
                .flatMap(named -> Stream.ofNullable(named.member()))
                .distinct()
                .toList();
    }

    Optional<Charity> only(Family family, int end) {
        List<Named> named = before(family, end).toList();
        List<Charity> members = members(family, end);
        boolean alone = members.size() == 1 && named.stream().allMatch(one -> one.member() != null);
        return alone && named.stream().anyMatch(one -> !one.aside()) ? Optional.of(members.get(0)) : Optional.empty();
    }

    boolean isAskedFor(Charity member, Family family, int end) {
        return before(family, end).anyMatch(named -> member.equals(named.member()) && named.asked() && !named.aside());
    }

    private Stream<Named> before(Family family, int end) {
        return first.computeIfAbsent(family, this::read).entrySet().stream()
                .filter(one -> one.getValue() < end)
                .map(Map.Entry::getKey);
    }

    private Map<Named, Integer> read(Family family) {
        Map<Named, Integer> named = new LinkedHashMap<>();
        Set<String> starts = Mention.names(List.of(), family, registry.members(family.id()))
                .map(name -> NameStarts.of(name).split(" ", 2)[0])
                .collect(Collectors.toSet());
        int left = LONGEST_READ;
        int end = -1;
        for (int start = 0; start <= text.length() && left > 0; start = end + 1) {
            int next = text.indexOf('\n', start);
            end = next < 0 ? text.length() : next;
            String line = text.substring(start, Math.min(end, start + LONGEST_LINE));
            if (mayName(line, starts)) {
                TextWords words = new TextWords(line);
                read(family, line, words, start, named);
                left -= words.count();
            }
        }
        return named;
    }

    /** Whether a word with a capital begins as one of those that begin names: most lines need no closer look. */
    private static boolean mayName(String line, Set<String> starts) {
        boolean within = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !within && !Character.isLowerCase(c)) {
                List<NameFold.Word> words =
                        NameFold.words(line.substring(at, Math.min(line.length(), at + LONGEST_START)));
                if (!words.isEmpty()
                        && starts.contains(NameStarts.of(List.of(words.get(0).folded())))) {
                    return true;
                }
            }
            within = letter;
        }
        return false;
    }

    private void read(Family family, String line, TextWords words, int start, Map<Named, Integer> into) {
        List<Mention> mentions = finder.find(line, words);
        Bystanders bystanders = new Bystanders(line, mentions);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int place = start + mention.start();
            boolean aside = bystanders.isOne(i) || mention.beside().refused();
            Charity member = member(mention);
            boolean another =
                    family.equals(mention.family()) && mention.beside().tellsOfAnother();
            if (member == null ? another : family.id().equals(member.family())) {
                into.putIfAbsent(new Named(member, aside, asking.test(place)), place);
            }
        }
    }

    private @Nullable Charity member(Mention mention) {
        Family family = mention.family();
        return family == null || mention.isAnothers()
                ? mention.specific()
                : Members.abroad(mention.beside(), registry.members(family.id()));
    }
}
