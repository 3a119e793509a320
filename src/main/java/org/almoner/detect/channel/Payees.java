package org.almoner.detect.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Finds whom cheques are made out to: the name in quotation marks or in capitals behind "payable to". */
final class Payees {
    private static final int LONGEST = 80;
    private static final int LONGEST_ARTICLE = 4;
    private static final String OPENING = "\"“„«‘'”»「『";
    private static final String CLOSING = "\"”“»«’'」』";

    private Payees() {}

    /** @param labels words before numbers and names */
    static void find(String text, int to, List<Hits.Hit> labels, List<Channel> found) {
        Set<Integer> boxes =
                labels.stream().filter(PostBoxes::isBox).map(Hits.Hit::start).collect(Collectors.toSet());
        for (Hits.Hit hit : labels) {
            if (hit.cue() == CueClass.PAYEE && !boxes.contains(afterBlanks(text, hit.end(), to))) {
                add(text, hit.end(), to, found);
            }
        }
    }

    private static void add(String text, int after, int to, List<Channel> found) {
        int start = afterBlanks(text, after, to);
        int end = start < to && OPENING.indexOf(text.charAt(start)) >= 0 ? closing(text, start + 1, to) : -1;
        if (end > 0) {
            start = afterBlanks(text, start + 1, end);
            end = beforeBlanks(text, start, end);
        } else {
            start = afterArticle(text, start, to);
            end = start < to ? nameEnd(text, start, to) : -1;
        }
        if (end > start && end - start <= LONGEST && start >= endOfLast(found)) {
            String payee = Joints.onOneLine(text.substring(start, end));
            found.add(new Channel(Type.CHEQUE, payee, null, start, end));
        }
    }

    /** Where the name ends, or -1 where it is a single word that may go on in small letters. */
    private static int nameEnd(String text, int start, int to) {
        int end = NameRun.end(text, start, Math.min(to, start + LONGEST + 3));
        int next = end < 0 ? to : afterBlanks(text, end, to);
        boolean whole = next == end || next >= to || !Character.isLetter(text.charAt(next));
        boolean several = end > 0 && text.substring(start, end).indexOf(' ') > 0;
        return whole || several || joins(text, next, to) ? end : -1;
    }

    private static boolean joins(String text, int start, int to) {
        return NameRun.isJoiner(text.substring(start, NameRun.wordEnd(text, start, to)));
    }

    private static int closing(String text, int start, int to) {
        for (int i = start + 1; i < Math.min(to, start + LONGEST); i++) {
            boolean apostrophe =
                    i + 1 < to && Character.isLetter(text.charAt(i + 1)) && Character.isLetter(text.charAt(i - 1));
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && !apostrophe) {
                return i;
            }
        }
        return -1;
    }

    private static int afterArticle(String text, int start, int to) {
        int end = NameRun.wordEnd(text, start, to);
        boolean small = end > start && end - start <= LONGEST_ARTICLE && Character.isLowerCase(text.charAt(start));
        return small ? afterBlanks(text, end, to) : start;
    }

    private static int afterBlanks(String text, int start, int to) {
        int i = start;
        while (i < to && (isBlank(text.charAt(i)) || text.charAt(i) == ':')) {
            i++;
        }
        return i;
    }

    private static int beforeBlanks(String text, int start, int to) {
        int i = to;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Joints.isBlank(c);
    }

    private static int endOfLast(List<Channel> found) {
        return found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    }
}
