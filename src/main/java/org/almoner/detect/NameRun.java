package org.almoner.detect;

import java.util.Set;

/** Reads runs of capitalised words, with the small words that stand within names. */
final class NameRun {
    /** Small words that stand within names. */
    private static final Set<String> JOINERS = Set.of(
            "of", "the", "and", "for", "&", "de", "da", "do", "dos", "das", "del", "la", "las", "los", "el", "e", "y",
            "i", "du", "des", "le", "les", "et", "für", "und", "der", "die", "den", "im", "van", "voor", "het", "en",
            "di", "della", "dei", "per", "w", "na", "och", "för", "til", "af", "og", "d'", "a", "un");

    private NameRun() {}

    static boolean isJoiner(String word) {
        return JOINERS.contains(word);
    }

    /** Where the name that starts here ends, or -1. */
    static int end(String text, int start, int to) {
        if (!Character.isUpperCase(text.codePointAt(start))) {
            return -1;
        }
        int end = wordEnd(text, start, to);
        int at = end;
        while (at < to && text.charAt(at) == ' ') {
            int next = at + 1;
            int stop = wordEnd(text, next, to);
            if (stop == next) {
                break;
            }
            if (Character.isUpperCase(text.codePointAt(next)) || Character.isDigit(text.charAt(next))) {
                end = stop;
                at = stop;
            } else if (JOINERS.contains(text.substring(next, stop))) {
                at = stop;
            } else {
                break;
            }
        }
        return trimmed(text, start, end);
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?*_'’".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - start > 2 && (text.startsWith("'s", last - 2) || text.startsWith("’s", last - 2))) {
            last -= 2;
        }
        return last;
    }

    /** The next letter or digit, or {@code to}. */
    static int wordStart(String text, int at, int to) {
        int i = at;
        while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int wordEnd(String text, int at, int to) {
        int i = at;
        while (i < to && (Character.isLetterOrDigit(text.charAt(i)) || "'’&-.".indexOf(text.charAt(i)) >= 0)) {
            if (text.charAt(i) == '.' && i + 1 < to && !Character.isLetterOrDigit(text.charAt(i + 1))) {
                break;
            }
            i++;
        }
        return i;
    }
}
