package org.almoner.appeal;

import com.google.re2j.Pattern;
import org.almoner.article.Script;

/** Words fit to be printed on a card: one line, no markup, no addresses, cut between words. */
final class PlainWords {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]\\[]{0,200})\\]\\([^()\\s]{0,500}\\)");

    /** A link whose address stands elsewhere: "[our page][2]". */
    private static final Pattern REFERENCE_LINK = Pattern.compile("\\[([^\\]\\[]{1,200})\\]\\[[^\\]\\[]{0,100}\\]");

    /** What some writers of Markdown put behind a paragraph to style it. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^{}]{0,100}\\}");

    /** A picture letter or several before the words, as before the items of a list. */
    private static final Pattern PICTURE = Pattern.compile(
            "^[\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}][\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}\\x{FE0F} ]*");

    /** With those that the library's Unicode tables are too old to know for format characters. */
    private static final Pattern UNPRINTED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\x{061C}\\x{180E}\\x{2066}-\\x{2069}\uFFFD\u00A0\\s]+");

    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z/.,-]*[0-9][0-9A-Za-z/.,-]*");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");

    /** Of a heading, a quotation, a list or a dash of speech, before the words; or a heading in heavy brackets. */
    private static final Pattern LINE_MARK = Pattern.compile("^(?:(?:#{1,6}|>+|[*+\u2013\u2014-])\\s+|"
            + "[\u2022\u25CF\u25A0\u25A1\u25AA\u25C6\u25CE\u2605\u2606\u203B\u2610\u30FB\u00B7]\\s*|"
            + "\u3010[^\u3010\u3011]{1,12}\u3011\\s*)+");

    /** Of a news agency, before a sentence: "(TT) The town …"; "(RED) fights" goes on with its name. */
    private static final Pattern AGENCY =
            Pattern.compile("^\\(\\p{Lu}\\p{L}{1,7}\\)\\s+(?:[\u2013\u2014-]\\s+)?(\\p{Lu})");

    private static final Pattern ITEM = Pattern.compile(
            "#{1,6}\\s|[*+\u2013-]\\s|\\d{1,2}[.)]\\s|"
                    + "[\u2022\u25CF\u25A0\u25A1\u25AA\u25C6\u25CE\u2605\u2606\u203B\u2610\u30FB\u00B7\u2713\u2714\u2718\u2192]");

    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\u201C\u2018])[*_]{1,3}([^\\s*_])");
    private static final Pattern CLOSING = Pattern.compile("([^\\s*_])[*_]{1,3}($|[\\s).,;:!?\u201D\u2019])");
    private static final String TRIMMED = " ,;:-\u2013\u2014(.>/\u060C\u3001\uFF0C\uFF1A\uFF1B\u3002\u0964";
    private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F\uFF61\u061F\u0964\u06D4";

    /** Marks that open a quotation or a bracket; those from {@link #ALWAYS_OPENING} on do nothing else. */
    private static final String OPENING_MARKS = "\u201C\u00AB\u00BB\u2018\"'\u201E([\u300C\u300E\uFF08";

    private static final int ALWAYS_OPENING = 6;

    /** What closes each of them. */
    private static final String[] CLOSING_MARKS = {
        "\u201D\u201C\"",
        "\u00BB",
        "\u00AB",
        "\u2019'",
        "\"\u201D",
        "'\u2019",
        "\u201C\u201D\"",
        ")",
        "]",
        "\u300D",
        "\u300F",
        "\uFF09"
    };

    private PlainWords() {}

    /** The words in one line, without control characters and markup. */
    static String line(String text) {
        String words = text.contains("](") ? MARKDOWN_LINK.matcher(text).replaceAll("$1") : text;
        words = words.contains("][") ? REFERENCE_LINK.matcher(words).replaceAll("$1") : words;
        words = words.contains("{:") ? ATTRIBUTES.matcher(words).replaceAll("") : words;
        words = words.indexOf('<') >= 0 ? TAG.matcher(words).replaceAll("") : words;
        // Neither a soft hyphen nor a blank of no width parts words.
        words = words.replace("\u00AD", "").replace("\u200B", "");
        words = UNPRINTED.matcher(words).replaceAll(" ").strip();
        words = LINE_MARK.matcher(words).replaceAll("").replace("`", "");
        words = PICTURE.matcher(words).replaceAll("");
        words = words.startsWith("(") ? AGENCY.matcher(words).replaceAll("$1") : words;
        if (words.indexOf('*') >= 0 || words.indexOf('_') >= 0) {
            words = OPENING.matcher(words).replaceAll("$1$2");
            words = CLOSING.matcher(words).replaceAll("$1$2");
        }
        return words.strip();
    }

    /** Whether a line begins as an item of a list or a heading does. */
    static boolean isItem(String line) {
        return ITEM.matcher(line).lookingAt();
    }

    /** Whether a mark ends a sentence. */
    static boolean isEnd(char mark) {
        return ENDS.indexOf(mark) >= 0;
    }

    /** How many words there are; where none are parted by spaces, two characters count as one. */
    static int words(String line) {
        int words = 0;
        int unspaced = 0;
        boolean within = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean part = Character.isLetterOrDigit(c) || within && continues(c);
            if (part && Script.isUnspaced(c)) {
                unspaced++;
                part = false;
            }
            words += part && !within ? 1 : 0;
            within = part;
        }
        return words + unspaced / 2;
    }

    /** The same without numbers, and without what stands in one word with them, as in "RA/2020/1234". */
    static int wordsBesideNumbers(String line) {
        return words(NUMBERED.matcher(line).replaceAll(""));
    }

    /** Apostrophes, and the vowel signs of scripts such as Devanagari. */
    private static boolean continues(char c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '\u2019'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
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

    /** Without the marks that a cut leaves behind. */
    static String trimEnd(String line) {
        return balanced(withoutEnd(line));
    }

    /** Without the marks that stand before what a cut took. */
    static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && TRIMMED.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Without the marks that open what was cut off. */
    static String balanced(String line) {
        StringBuilder words = new StringBuilder(line);
        int[] closed = new int[OPENING_MARKS.length()];
        for (int i = words.length() - 1; i >= 0; i--) {
            char c = words.charAt(i);
            int mark = OPENING_MARKS.indexOf(c);
            boolean opens = mark >= 0 && (mark >= ALWAYS_OPENING || isBegun(words, i));
            if (opens && closed[mark] == 0) {
                words.deleteCharAt(i);
            } else {
                noteClosing(c, closed);
            }
        }
        return words.length() == line.length()
                ? line
                : words.toString().replaceAll(" {2,}", " ").strip();
    }

    private static void noteClosing(char c, int[] closed) {
        for (int mark = 0; mark < CLOSING_MARKS.length; mark++) {
            closed[mark] += CLOSING_MARKS[mark].indexOf(c) >= 0 ? 1 : 0;
        }
    }

    private static boolean isBegun(CharSequence words, int place) {
        boolean first = place == 0 || " (\u2013\u2014".indexOf(words.charAt(place - 1)) >= 0;
        boolean spaced = words.charAt(place) == '\u00BB'
                && (place + 1 == words.length() || !Character.isLetterOrDigit(words.charAt(place + 1)));
        boolean elided = words.charAt(place) == '\''
                && (place + 1 == words.length() || !Character.isUpperCase(words.charAt(place + 1)));
        return first && !elided && !spaced;
    }

    static String capitalised(String line) {
        if (line.isEmpty()) {
            return line;
        }
        int first = line.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + line.substring(Character.charCount(first));
    }
}
