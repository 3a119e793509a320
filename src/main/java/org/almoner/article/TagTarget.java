package org.almoner.article;

import org.jspecify.annotations.Nullable;

/** Reads in a tag's text where it leads and where it ends, without reading all of it. Stateless. */
final class TagTarget {
    private TagTarget() {}

    /** The target that a tag's text names, as written. */
    static @Nullable String of(String html, int from, int to) {
        int at = from;
        while (at < to) {
            int equals = find(html, '=', at, to);
            if (equals == to) {
                return null;
            }
            int end = equals;
            while (end > from && html.charAt(end - 1) == ' ') {
                end--;
            }
            if (end - from >= 4 && html.regionMatches(true, end - 4, "href", 0, 4)) {
                return value(html, equals + 1, to - 1);
            }
            at = equals + 1;
        }
        return null;
    }

    private static String value(String html, int from, int to) {
        int start = from;
        while (start < to && html.charAt(start) == ' ') {
            start++;
        }
        if (start >= to) {
            return "";
        }
        char quote = html.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int end = quoted ? find(html, quote, start + 1, to) : find(html, ' ', start, to);
        return html.substring(quoted ? Math.min(start + 1, end) : start, end).strip();
    }

    private static int find(String html, char c, int from, int to) {
        int at = from;
        while (at < to && html.charAt(at) != c) {
            at++;
        }
        return at;
    }

    /** Where a tag ends whose attributes begin at {@code from}, whatever their values hold; -1 where it does not. */
    static int afterTag(String html, int from) {
        char last = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (last == '=' && (c == '"' || c == '\'')) {
                int close = html.indexOf(c, i + 1);
                if (close < 0) {
                    return -1;
                }
                i = close;
            }
            last = TagReader.isBlank(c) ? last : c;
        }
        return -1;
    }
}
