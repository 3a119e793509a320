package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** Tells where the clauses of a passage end, within whose names and numbers none does. */
final class Clauses {
    private final Phrases phrases;
    private final List<String> names;

    /** @param names those of the passage's recipients */
    Clauses(Phrases phrases, List<String> names) {
        this.phrases = phrases;
        this.names = names;
    }

    /** What words begin with, up to what says something of it. */
    String object(String words) {
        return clause(until("object-end", words));
    }

    /** The clause that words begin with. */
    String clause(String words) {
        int gap = words.indexOf(PlainSentences.GAP);
        String before = beforeClosing(gap < 0 ? words : words.substring(0, gap));
        String rest = until("end", before);
        return Unlinked.beginning(rest, rest.length() < words.length(), phrases);
    }

    /** Up to the end of a quotation that began before. */
    static String beforeClosing(String words) {
        int mark = words.indexOf('"');
        boolean closes = mark > 0 && words.charAt(mark - 1) != ' ' && words.charAt(mark - 1) != '(';
        String before = closes ? words.substring(0, mark) : words;
        int curly = before.indexOf('\u201D');
        boolean opened = before.lastIndexOf('\u201C', curly) >= 0 || before.lastIndexOf('\u201E', curly) >= 0;
        return curly > 0 && !opened ? before.substring(0, curly) : before;
    }

    /** Up to the first match of a rule that is not within a name. */
    private String until(String rule, String words) {
        Pattern pattern = phrases.pattern(rule);
        Matcher end = pattern == null ? null : pattern.matcher(words);
        while (end != null && end.find()) {
            if (!isWithinName(words, end.start()) && !isWithinNumber(words, end.start())) {
                return words.substring(0, end.start());
            }
        }
        return words;
    }

    boolean isWithinName(String sentence, int place) {
        for (String name : names) {
            int start = sentence.lastIndexOf(name, place);
            if (start >= 0 && place < start + name.length()) {
                return true;
            }
        }
        return false;
    }

    /** As the comma in "1,20 euros" is. */
    private static boolean isWithinNumber(String words, int place) {
        return place > 0
                && place + 1 < words.length()
                && Character.isDigit(words.charAt(place - 1))
                && Character.isDigit(words.charAt(place + 1));
    }
}
