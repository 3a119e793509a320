package org.almoner.detect;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/** A stretch of text, folded, with the way back to its offsets. Runs of white space are one space. */
final class FoldedText {
    private char[] chars;
    private int[] source;
    private int length;

    private FoldedText(int capacity) {
        chars = new char[capacity + 1];
        source = new int[capacity + 1];
    }

    static FoldedText of(CharSequence text, int start, int end) {
        FoldedText folded = new FoldedText(end - start);
        Normalizer2 composer = Normalizer2.getNFCInstance();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                folded.append(Folding.fold(c), i);
            } else if (isComposing(c) && i > start) {
                folded.compose(composer.composePair(text.charAt(i - 1), c));
            } else if (Folding.fold(c) == Folding.SEVERAL) {
                String several = Folding.expansion(c);
                for (int j = 0; j < several.length(); j++) {
                    folded.append(several.charAt(j), i);
                }
            } else {
                folded.append(Folding.fold(c), i);
            }
        }
        folded.source[folded.length] = end;
        return folded;
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
        if (c == Folding.GONE || c == ' ' && length > 0 && chars[length - 1] == ' ') {
            return;
        }
        if (length + 1 >= chars.length) {
            chars = Arrays.copyOf(chars, chars.length + chars.length / 2 + 8);
            source = Arrays.copyOf(source, chars.length);
        }
        chars[length] = c;
        source[length++] = from;
    }

    int length() {
        return length;
    }

    char charAt(int i) {
        return chars[i];
    }

    /** The offset in the source of the folded character at {@code i}; at the length, where the stretch ends. */
    int sourceOf(int i) {
        return source[i];
    }

    /** Where in the source the folded character before {@code end} ends. */
    int sourceEnd(int end) {
        return end == 0 ? source[0] : source[end - 1] + 1;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
