package org.almoner.detect.name;

import java.util.List;
import org.almoner.detect.channel.Channel;

/** Tells names that are all the words of a link at the front of a line, as lists of charities have them: "- [Kolo](https:…". */
final class LinkedNames {
    /** List marks, signs of bold letters and what opens a link. */
    private static final String BEFORE = " \t-–•*_·[";

    private static final String MARKS = "*_";

    private final String text;
    private final List<Channel> channels;

    LinkedNames(String text, List<Channel> channels) {
        this.text = text;
        this.channels = channels;
    }

    boolean isAt(int start, int end) {
        return beginsLine(start) && (isBracketed(start, end) || isLinked(start, end));
    }

    private boolean beginsLine(int start) {
        int at = start;
        while (at > 0 && BEFORE.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean isBracketed(int start, int end) {
        int open = start;
        while (open > 0 && MARKS.indexOf(text.charAt(open - 1)) >= 0) {
            open--;
        }
        int close = end;
        while (close < text.length() && MARKS.indexOf(text.charAt(close)) >= 0) {
            close++;
        }
        return open > 0 && text.charAt(open - 1) == '[' && text.startsWith("](", close);
    }

    private boolean isLinked(int start, int end) {
        return channels.stream().anyMatch(each -> each.text() != null && each.start() == start && each.end() == end);
    }
}
