package org.almoner.appeal;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almoner.charity.JoinedNames;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/**
 * Recipients that a sentence names side by side as those to give to: "Oxfam, Christian Aid or CAFOD", each with a link of its
 * own or none of them with any other way to give. Then each may have a card, in the place of its own words alone, and no
 * card stands in the place of another's.
 */
final class SideBySide {
    private static final Pattern ENDS = Pattern.compile("[.!?\n\u3002\u0964]");

    /** Words that stand between two names and lead to the second or to the first one's link: "at … or to the". */
    private static final int MOST_BETWEEN = 4;

    /** Where one recipient's words begin and end, with its link. */
    record Span(int start, int end, Recipient name) {}

    private final Passage passage;
    private final List<Span> spans = new ArrayList<>();

    private SideBySide(Passage passage) {
        this.passage = passage;
    }

    /** What each recipient's words are, in their order; none where the passage is no such sentence. */
    static List<Span> in(Passage passage) {
        return new SideBySide(passage).spans();
    }

    private List<Span> spans() {
        List<Channel> links = passage.channels();
        List<Recipient> names = passage.recipients().stream()
                .sorted(Comparator.comparingInt(Recipient::start))
                .toList();
        boolean others = links.stream().anyMatch(one -> one.type() != Channel.Type.LINK);
        if (names.size() < 2 || others || !areDifferent(names)) {
            return List.of();
        }
        int taken = 0;
        for (int i = 0; i < names.size(); i++) {
            int next = i + 1 < names.size() ? names.get(i + 1).start() : passage.end();
            taken += add(names.get(i), next);
        }
        boolean each = taken == names.size() && taken == links.size();
        return (each || links.isEmpty()) && areJoined(each) ? spans : List.of();
    }

    private static boolean areDifferent(List<Recipient> names) {
        List<String> known = names.stream().map(SideBySide::lower).distinct().toList();
        return known.size() == names.size()
                && known.stream().noneMatch(name -> StoredPassage.isLongerOrShorter(name, known));
    }

    /** Adds a recipient with the link that holds its name or stands between it and the next; gives how many links those are. */
    private int add(Recipient name, int next) {
        List<Channel> own = passage.channels().stream()
                .filter(link -> link.end() > name.start() && link.end() <= next)
                .toList();
        int start = name.start();
        int end = name.end();
        for (Channel link : own) {
            start = Math.min(start, link.start());
            end = Math.max(end, closed(link.end()));
        }
        spans.add(new Span(start, end, name));
        return own.size();
    }

    /** With the bracket that closes behind a link. */
    private int closed(int end) {
        return end < passage.end() && passage.exact().charAt(end - passage.start()) == ')' ? end + 1 : end;
    }

    /**
     * Whether nothing stands between them but what joins names, or leads to who receives. Where each has a link, any few small
     * words may.
     */
    private boolean areJoined(boolean linked) {
        boolean joined = linked;
        for (int i = 0; i + 1 < spans.size(); i++) {
            int from = spans.get(i).end() - passage.start();
            int to = spans.get(i + 1).start() - passage.start();
            String between = from <= to ? passage.exact().substring(from, to) : ".";
            int words = PlainWords.words(between);
            boolean few = linked && words <= MOST_BETWEEN;
            boolean ends = ENDS.matcher(between).find() && !(linked && words == 0);
            if (ends || !few && !JoinedNames.areJoinedBy(between)) {
                return false;
            }
            joined |= JoinedNames.hasAnd(between);
        }
        return joined;
    }

    private static String lower(Recipient one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
