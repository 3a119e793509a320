package org.almoner.detect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.article.Block;
import org.almoner.article.Block.Kind;
import org.almoner.article.DataLines;
import org.almoner.article.Script;
import org.almoner.article.SentenceStarts;

/**
 * Splits blocks into sentences. Own code rather than a library's: breaks must not fall into web addresses, numbers,
 * initials and abbreviations, which is where appeals are densest, and one rule serves all scripts.
 */
final class Sentences {
    private static final String TERMINALS = ".!?…";
    private static final String WIDE_TERMINALS = "。！？｡";
    private static final String OTHER_TERMINALS = "؟।॥۔";

    /** Of plain letters and their like, which may end a sentence. */
    private static final boolean[] SOME_TERMINAL = new boolean[0x600];

    static {
        for (char c : (TERMINALS + OTHER_TERMINALS).toCharArray()) {
            if (c < SOME_TERMINAL.length) {
                SOME_TERMINAL[c] = true;
            }
        }
    }

    /** With the marks that close a quotation in German and open one in English: none opens right behind a full stop. */
    private static final String CLOSERS = "\"'”’“‘»«)]」』）】*_";

    /** Longer sentences are cut, at white space where there is some: no writer's are, and all later work stays bounded. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_WORD = 1000;
    private static final int LONGEST_GLUED = 40;
    private static final int LONGEST_TOP_LEVEL = 4;
    private static final Set<String> ABBREVIATIONS = DataLines.words(Sentences.class, "abbreviations.txt");

    /** Abbreviations that may end a sentence, as letters with full stops between them may: p.m., U.S. */
    private static final Set<String> LAST_WORDS = Set.of("inc", "ltd", "corp", "etc", "usw");

    /** What parts of addresses and code stand between. */
    private static final String JOINTS = "./@:=_#";

    /** Words beside an ordinal, whose full stop looks like a sentence's: "am 11. August", "im 19. Jahrhundert". */
    private static final Set<String> BESIDE_ORDINALS = DataLines.words(Sentences.class, "ordinals.txt");

    /** What words that name a street end with, as the file marks them. */
    private static final List<String> STREETS = ABBREVIATIONS.stream()
            .filter(word -> word.startsWith("*"))
            .map(word -> word.substring(1))
            .toList();

    /** The Dutch "you", and a Hungarian street behind its name: "Petőfi u. 5". */
    private static final String U = "u";

    private final String text;
    private int tail;

    Sentences(String text) {
        this.text = text;
    }

    /** Adds the units of a block. Headings are not split. */
    void split(Block block, int index, List<Unit> units) {
        if (block.kind() == Kind.HEADING) {
            add(block, index, block.start(), block.end(), units);
            return;
        }
        tail = block.start();
        int start = block.start();
        for (int i = block.start(); i < block.end(); i++) {
            int next = isTooLong(start, i) ? i : breakAfter(i, block.end());
            if (next > 0) {
                add(block, index, start, next, units);
                start = next;
                i = next - 1;
            }
        }
        add(block, index, start, block.end(), units);
    }

    private boolean isTooLong(int start, int i) {
        int length = i - start;
        return length >= LONGEST && isBlank(text.charAt(i))
                || length >= LONGEST + LONGEST_WORD && !Character.isLowSurrogate(text.charAt(i));
    }

    private void add(Block block, int index, int from, int to, List<Unit> units) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            units.add(new Unit(start, end, index, block.kind(), block.furniture()));
        }
    }

    /** Where the sentence that {@code i} may end does end, or -1. */
    private int breakAfter(int i, int limit) {
        char c = text.charAt(i);
        if (c < SOME_TERMINAL.length && !SOME_TERMINAL[c]) {
            return -1;
        }
        boolean wide = WIDE_TERMINALS.indexOf(c) >= 0;
        if (!wide && TERMINALS.indexOf(c) < 0 && OTHER_TERMINALS.indexOf(c) < 0) {
            return -1;
        }
        int end = tailEnd(i + 1, limit);
        if (end >= limit) {
            return -1;
        }
        if (wide) {
            return isQuoted(i, end) ? -1 : end;
        }
        if (!isBlank(text.charAt(end))) {
            return isGlued(i, end, limit) || isTrailing(i, end) ? end : -1;
        }
        int next = end;
        while (next < limit && isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= limit || Character.isLowerCase(text.codePointAt(next))) {
            return -1;
        }
        return c == '.' && isAbbreviated(i, next) ? -1 : end;
    }

    private int tailEnd(int from, int limit) {
        if (from < tail) {
            return tail;
        }
        int end = from;
        while (end < limit && (isTail(text.charAt(end)) || text.charAt(end) == '[')) {
            if (text.charAt(end) == '[') {
                int note = noteEnd(end, limit);
                if (note < 0) {
                    break;
                }
                end = note;
            }
            end++;
        }
        tail = end;
        return end;
    }

    /** Where the bracket closes that begins there around a note's number, or -1. */
    private int noteEnd(int from, int limit) {
        int end = from + 1;
        while (end < limit && end - from < 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > from + 1 && end < limit && text.charAt(end) == ']' ? end : -1;
    }

    /** Whether a Japanese sentence goes on behind the quotation that ends there: 「…。」と話した。 */
    private boolean isQuoted(int stop, int end) {
        return end > stop + 1 && "とっ".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether the six points of Chinese trail off there, as before 懇請 in 還買不買藥……懇請善心人士助養. */
    private boolean isTrailing(int point, int end) {
        return text.charAt(point) == '…' && end > point + 1 && Script.isUnspaced(text.charAt(end));
    }

    /** Whether a sentence begins right behind the full stop of another: "Nobody came.To donate, call us." */
    private boolean isGlued(int stop, int next, int limit) {
        if (stop == 0 || !Character.isLowerCase(text.charAt(stop - 1)) || !Character.isUpperCase(text.charAt(next))) {
            return false;
        }
        int from = stop;
        boolean host = false;
        while (from > 0 && stop - from < LONGEST_GLUED && !isBlank(text.charAt(from - 1))) {
            from--;
            host |= JOINTS.indexOf(text.charAt(from)) >= 0;
        }
        int end = next;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean joined = end + 1 < limit
                && JOINTS.indexOf(text.charAt(end)) >= 0
                && Character.isLetterOrDigit(text.charAt(end + 1));
        if (host || joined || stop - from < 2 || stop - from == LONGEST_GLUED) {
            return false;
        }
        return SentenceStarts.isAt(text, next, end)
                || Character.isLowerCase(text.charAt(from)) && end - next > LONGEST_TOP_LEVEL;
    }

    private static boolean isTail(char c) {
        return CLOSERS.indexOf(c) >= 0
                || TERMINALS.indexOf(c) >= 0
                || WIDE_TERMINALS.indexOf(c) >= 0
                || OTHER_TERMINALS.indexOf(c) >= 0;
    }

    private boolean isAbbreviated(int stop, int next) {
        int from = stop;
        while (from > 0 && stop - from < 12 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
            boolean ordinal = word.length() <= 2
                    && (isListStart(from)
                            || BESIDE_ORDINALS.contains(wordBefore(from))
                            || BESIDE_ORDINALS.contains(wordAt(next)));
            return ordinal || Character.isDigit(text.charAt(next));
        }
        boolean initials = isInitials(word);
        if ((initials && word.length() > 1 || LAST_WORDS.contains(word))
                && SentenceStarts.isAt(text, next, text.length())) {
            return false;
        }
        return ABBREVIATIONS.contains(word) || isStreet(from, word, next) || initials && !isUnit(from, stop);
    }

    /** Whether a street's name or the word for it stands before a house's number. */
    private boolean isStreet(int from, String word, int next) {
        if (!Character.isDigit(text.charAt(next))) {
            return false;
        }
        if (word.equals(U)) {
            int name = from - 1 - wordBefore(from).length();
            return name >= 0 && Character.isUpperCase(text.charAt(name));
        }
        return Character.isUpperCase(text.charAt(from)) && STREETS.stream().anyMatch(word::endsWith);
    }

    /** A small letter behind a number, such as the hours of "16 h." */
    private boolean isUnit(int from, int stop) {
        return stop - from == 1
                && Character.isLowerCase(text.charAt(from))
                && from > 1
                && isBlank(text.charAt(from - 1))
                && Character.isDigit(text.charAt(from - 2));
    }

    /** The word in front of the one that begins at {@code from}, a comma between them aside, in lower case. */
    private String wordBefore(int from) {
        int end = from;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 12 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private String wordAt(int from) {
        int end = from;
        while (end < text.length() && end - from < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /** A letter, or letters with full stops between them, such as s.p.a.; but the Dutch "u" is a word. */
    private static boolean isInitials(String word) {
        if (word.length() % 2 == 0 || word.equals(U)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) || Script.isUnspaced(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean isListStart(int from) {
        return from == 0 || text.charAt(from - 1) == '\n';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '/';
    }

    private static boolean isBlank(char c) {
        return c < 0x80 ? c <= ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
