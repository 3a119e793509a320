package org.almoner.detect.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch of text, folded, with the way back to its offsets. Runs of white space are one space. */
public final class FoldedText {
    private static final Normalizer2 COMPOSER = Normalizer2.getNFCInstance();
    private char[] chars;

    /** Where each character comes from; null as long as each stands where it stood, counted from the start. */
    private int @Nullable [] source;

    private final int start;
    private final int end;
    private int length;

    private FoldedText(String text, int start, int end) {
        this.start = start;
        this.end = end;
        chars = new char[end - start];
        text.getChars(start, end, chars, 0);
    }

    public static FoldedText of(String text, int start, int end) {
        FoldedText folded = new FoldedText(text, start, end);
        if (!folded.foldPlain()) {
            folded.foldRest(text);
        }
        return folded;
    }

    /** Folds in place as far as each character becomes one character; tells whether that was all. */
    private boolean foldPlain() {
        char[] in = chars;
        char previous = 0;
        for (int i = 0; i < in.length; i++) {
            char c = Folding.fold(in[i]);
            if (c <= Folding.SEVERAL || c == ' ' && previous == ' ') {
                length = i;
                return false;
            }
            in[i] = c;
            previous = c;
        }
        length = in.length;
        return true;
    }

    private void foldRest(String text) {
        char[] in = chars;
        chars = new char[in.length + in.length / 8 + 8];
        System.arraycopy(in, 0, chars, 0, length);
        int[] from = new int[chars.length];
        for (int i = 0; i < length; i++) {
            from[i] = start + i;
        }
        source = from;
        int i = start + length;
        while (i < end) {
            i = foldSingle(in, i);
            if (i < end) {
                foldOdd(text, i++);
            }
        }
    }

    /** Folds characters that become one or leave no trace; tells where another stands. */
    private int foldSingle(char[] in, int first) {
        char[] out = chars;
        int[] from = Objects.requireNonNull(source);
        int at = length;
        int i = first;
        char previous = at == 0 ? 0 : out[at - 1];
        for (; i < end && at < out.length; i++) {
            char c = Folding.fold(in[i - start]);
            if (c <= Folding.SEVERAL) {
                break;
            }
            if (c != ' ' || previous != ' ') {
                out[at] = c;
                from[at++] = i;
                previous = c;
            }
        }
        length = at;
        return i;
    }

    /** Folds a character that makes room for itself or is gone. */
    private void foldOdd(String text, int i) {
        char c = text.charAt(i);
        char plain = Folding.fold(c);
        if (plain > Folding.SEVERAL) {
            append(plain, i);
        } else if (plain == Folding.SEVERAL) {
            String several = Folding.expansion(c);
            for (int j = 0; j < several.length(); j++) {
                append(several.charAt(j), i);
            }
        } else if (isComposing(c) && i > start) {
            compose(COMPOSER.composePair(text.charAt(i - 1), c));
        }
    }

    private static boolean isComposing(char c) {
        return c >= '\u0300' && c <= '\u036F' || c == '\u3099' || c == '\u309A';
    }

    private void compose(int composed) {
        if (composed > 0 && composed < 0x10000 && length > 0) {
            char folded = Folding.fold((char) composed);
            if (folded != Folding.GONE) {
                chars[length - 1] = folded;
            }
        }
    }

    private void append(char c, int from) {
        if (c == ' ' && length > 0 && chars[length - 1] == ' ') {
            return;
        }
        int[] known = Objects.requireNonNull(source);
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, chars.length + chars.length / 2 + 8);
            known = Arrays.copyOf(known, chars.length + 1);
            source = known;
        }
        chars[length] = c;
        known[length++] = from;
    }

    int length() {
        return length;
    }

    /** The characters, of which the first {@link #length()} count. Not to be written to. */
    char[] chars() {
        return chars;
    }

    /** The offset in the source of the folded character at {@code i}; at the length, where the stretch ends. */
    int sourceOf(int i) {
        if (i == length) {
            return end;
        }
        return source == null ? start + i : source[i];
    }

    /** Where in the source the folded character before {@code i} ends. */
    int sourceEnd(int i) {
        return i == 0 ? sourceOf(0) : sourceOf(i - 1) + 1;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
