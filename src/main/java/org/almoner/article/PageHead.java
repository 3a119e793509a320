package org.almoner.article;

import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in its first lines, read without a tree. */
final class PageHead {
    private static final int LOOKED_AT = 8_000;

    private PageHead() {}

    /** The {@code lang} of the {@code html} element. */
    static @Nullable String language(String html) {
        String head = head(html);
        int tag = find(head, "<html", 0);
        int end = tag < 0 ? -1 : head.indexOf('>', tag);
        return end < 0 ? null : attribute(head.substring(tag, end), " lang=");
    }

    /** The page's {@code title} element. */
    static @Nullable String title(String html) {
        String head = head(html);
        int tag = find(head, "<title", 0);
        int start = tag < 0 ? -1 : head.indexOf('>', tag) + 1;
        int end = start <= 0 ? -1 : find(head, "</title", start);
        if (end < 0) {
            return null;
        }
        String title =
                Parser.unescapeEntities(head.substring(start, end), false).strip();
        return title.isEmpty() ? null : CleanText.of(title);
    }

    /** Where a tag begins, in whatever case. */
    private static int find(String head, String tag, int from) {
        for (int at = head.indexOf('<', from); at >= 0; at = head.indexOf('<', at + 1)) {
            if (head.regionMatches(true, at, tag, 0, tag.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String head(String html) {
        return html.substring(0, Math.min(LOOKED_AT, html.length()));
    }

    private static @Nullable String attribute(String tag, String name) {
        int at = tag.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) {
            return null;
        }
        String rest = tag.substring(at + name.length()).strip();
        String value = rest.isEmpty()
                ? ""
                : rest.split("[\\s\"'>]+", -1)[rest.charAt(0) == '"' || rest.charAt(0) == '\'' ? 1 : 0];
        return value.isBlank() ? null : CleanText.of(value);
    }
}
