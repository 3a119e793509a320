package org.almoner.appeal;

import com.google.re2j.Pattern;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words fit to be printed on a card: one line, no markup, no addresses, cut between words. */
final class PlainWords {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]\\[]{0,200})\\]\\([^()\\s]{0,500}\\)");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\uFFFD\u00A0\\s]+");

    /** By language; to be cloned, since making one reads its rules anew and using one changes it. */
    private static final Map<String, BreakIterator> SENTENCES = new ConcurrentHashMap<>();

    private PlainWords() {}

    /** The words in one line, without control characters. */
    static String line(String text) {
        String words = text.contains("](") ? MARKDOWN_LINK.matcher(text).replaceAll("$1") : text;
        // A soft hyphen parts no words.
        return UNPRINTED
                .matcher(words.replace("\u00AD", ""))
                .replaceAll(" ")
                .replace("**", "")
                .strip();
    }

    static List<String> sentences(String line, String language) {
        BreakIterator breaks = SENTENCES
                .computeIfAbsent(
                        Locale.forLanguageTag(language).getLanguage(),
                        tag -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(tag)))
                .clone();
        breaks.setText(line);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences.add(line.substring(from, to).strip());
            from = to;
        }
        return sentences;
    }

    /** At most {@code most} characters, cut between words where there is a gap to cut in. */
    static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        return trimEnd(line.substring(0, end)) + "\u2026";
    }

    /** Without the marks and little words that a cut leaves behind. */
    static String trimEnd(String line) {
        int end = line.length();
        while (end > 0 && " ,;:-\u2013\u2014(.\"'\u2018\u201C".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    static String capitalised(String line) {
        if (line.isEmpty()) {
            return line;
        }
        int first = line.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + line.substring(Character.charCount(first));
    }
}
