package org.almoner.appeal;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.almoner.article.Script;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/**
 * A passage under the id by which its first appeal is known.
 *
 * @param kept ids that entries further down in a list had before it had its id, by the entries' names
 */
public record StoredPassage(AppealId id, Passage passage, Map<String, AppealId> kept) {
    static final Set<String> ASKING = Set.of("ask", "invite", "give");

    /** What stands before the address of a link with which a line begins: signs, and its words in Markdown. */
    private static final Pattern LINK_FIRST = Pattern.compile("[^\\p{L}\\p{N}]*(?:\\[[^\\[\\]\n]*\\]\\()?");

    public StoredPassage {
        kept = kept == null ? Map.of() : Map.copyOf(kept); // older rows have none
    }

    /** A passage whose entries have had no other ids. */
    public StoredPassage(AppealId id, Passage passage) {
        this(id, passage, Map.of());
    }

    /**
     * One entry of a list, or a passage that is none.
     *
     * @param name whom it is for: the name in its first line, or the link where none is named; empty where there is neither
     */
    record Card(String name, Passage part) {}

    /**
     * The passage taken apart where it is a list of charities, each with a way to give of its own on the lines that begin
     * with its name's, or a sentence that names several side by side; else the passage itself. Entries of such a list that
     * name nobody we know of are parts as well, so that no charity's card speaks of another's work. Every part has an id that
     * stays the same as long as the part keeps its recipient; the first part's is the passage's.
     */
    public List<StoredPassage> parts() {
        List<Card> cards = cards();
        if (cards.size() == 1) {
            return List.of(this);
        }
        List<StoredPassage> parts = new ArrayList<>();
        for (Card card : cards) {
            parts.add(new StoredPassage(parts.isEmpty() ? id : idOf(card.name()), card.part()));
        }
        return parts;
    }

    /** The parts, or the passage itself, with what each is known by. */
    List<Card> cards() {
        List<Integer> starts = starts();
        if (starts.size() < 2) {
            List<SideBySide.Span> spans = SideBySide.in(passage);
            return spans.isEmpty() ? List.of(new Card(nameOf(passage, one -> true), passage)) : cards(spans);
        }
        List<Card> cards = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            int line = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : passage.end();
            Passage part = part(i == 0 ? passage.start() : line, end);
            // A line may name another entry's first: ids go by names, so each has one of its own.
            String name = nameOf(part, one -> lineOf(one.start()) == line && !taken.contains(lower(one)));
            taken.add(name);
            cards.add(new Card(name, part));
        }
        return cards;
    }

    /** What leads to the first one's name is its part as well; no part is what joins them or stands behind. */
    private List<Card> cards(List<SideBySide.Span> spans) {
        List<Card> cards = new ArrayList<>();
        for (SideBySide.Span span : spans) {
            int start = cards.isEmpty() ? passage.start() : span.start();
            cards.add(new Card(lower(span.name()), part(start, span.end())));
        }
        return cards;
    }

    /**
     * Where the lines begin that name another recipient than those before, and have a channel before the next such line; or
     * begin with the name and ask before the next, since links are lost in plain text ("UNICEF is on its way. Donate here.").
     */
    private List<Integer> starts() {
        List<String> seen = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Recipient recipient : passage.recipients()) {
            int line = lineOf(recipient.start());
            String name = lower(recipient);
            boolean known = seen.contains(name) || isLongerOrShorter(name, seen) && !isFirst(recipient, line);
            if (!known && (lines.isEmpty() || line > lines.get(lines.size() - 1))) {
                lines.add(line);
            }
            seen.add(name);
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            int end = i + 1 < lines.size() ? lines.get(i + 1) : passage.end();
            if (channels(lines.get(i), end).isEmpty() && !(beginsWithName(lines.get(i)) && asks(lines.get(i), end))) {
                lines.remove(i);
            }
        }
        if (lines.size() > 1) {
            addNameless(lines);
        }
        return lines;
    }

    /** Adds the lines that begin with a link as that of the part before them does, to another site, and name no recipient. */
    private void addNameless(List<Integer> lines) {
        Map<Integer, Channel> entries = entries();
        Set<String> seen = new HashSet<>();
        entries.forEach((line, link) -> {
            int place = Collections.binarySearch(lines, line);
            Channel before = place < -1 ? entries.get(lines.get(-place - 2)) : null;
            boolean named = passage.recipients().stream().anyMatch(one -> lineOf(one.start()) == line);
            if (before != null && !named && !site(before).equals(site(link)) && seen.add(link.value())) {
                lines.add(-place - 1, line);
            }
        });
    }

    /** The lines that begin with a link, or with the words of one in Markdown, and where it leads. */
    private Map<Integer, Channel> entries() {
        Map<Integer, Channel> entries = new TreeMap<>();
        for (Channel channel : passage.channels()) {
            int line = lineOf(channel.start());
            String before = passage.exact().substring(line - passage.start(), channel.start() - passage.start());
            if (channel.type() == Channel.Type.LINK && LINK_FIRST.matches(before)) {
                entries.putIfAbsent(line, channel);
            }
        }
        return entries;
    }

    private static String site(Channel link) {
        return link.value().replaceFirst("^\\w+://", "").split("[/?#]", 2)[0];
    }

    /** Whether nothing but signs stands before the name in its line, as before that of an entry of a list. */
    private boolean isFirst(Recipient recipient, int line) {
        return passage.exact()
                .substring(line - passage.start(), recipient.start() - passage.start())
                .chars()
                .noneMatch(Character::isLetter);
    }

    /** Whether a name is another with words more before it or behind, such as those that say what body it is. */
    static boolean isLongerOrShorter(String name, List<String> others) {
        return others.stream().anyMatch(other -> isEdgeOf(name, other) || isEdgeOf(other, name));
    }

    private static boolean isEdgeOf(String part, String name) {
        int before = name.length() - part.length();
        return before > 0
                && (name.startsWith(part) && Script.isEdge(name.charAt(part.length() - 1), name.charAt(part.length()))
                        || name.endsWith(part) && Script.isEdge(name.charAt(before - 1), name.charAt(before)));
    }

    private boolean beginsWithName(int line) {
        return passage.recipients().stream()
                .anyMatch(one -> one.start() >= line
                        && lineOf(one.start()) == line
                        && passage.exact()
                                .substring(line - passage.start(), one.start() - passage.start())
                                .chars()
                                .noneMatch(Character::isLowerCase));
    }

    private boolean asks(int start, int end) {
        return passage.cues().stream()
                .anyMatch(cue -> cue.start() >= start && cue.end() <= end && ASKING.contains(cue.name()));
    }

    /** Where the line begins; one that begins with a small letter goes on with the sentence above it. */
    private int lineOf(int place) {
        String words = passage.exact();
        int line = words.lastIndexOf('\n', place - passage.start()) + 1;
        while (line > 0 && Character.isLowerCase(words.codePointAt(line))) {
            line = words.lastIndexOf('\n', line - 2) + 1;
        }
        return passage.start() + line;
    }

    private Passage part(int start, int end) {
        String exact = passage.exact().substring(start - passage.start(), end - passage.start());
        int last = start + exact.stripTrailing().length();
        return new Passage(
                exact.stripTrailing(),
                start,
                last,
                passage.block(),
                passage.kind(),
                passage.confidence(),
                passage.cues(),
                passage.recipients().stream()
                        .filter(one -> one.start() >= start && one.start() < end)
                        .toList(),
                channels(start, end));
    }

    private List<Channel> channels(int start, int end) {
        return passage.channels().stream()
                .filter(channel -> channel.start() >= start && channel.start() < end)
                .toList();
    }

    private AppealId idOf(String name) {
        AppealId own = kept.get(name);
        return own != null ? own : id.part(name);
    }

    /** A part is known by the name in its first line, and a nameless one by its link. */
    private static String nameOf(Passage part, Predicate<Recipient> first) {
        return part.recipients().stream()
                .filter(first)
                .findFirst()
                .map(StoredPassage::lower)
                .orElseGet(() ->
                        part.channels().isEmpty() ? "" : part.channels().get(0).value());
    }

    private static String lower(Recipient one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
