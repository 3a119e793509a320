package org.almoner.article;

import java.util.Set;

/**
 * Finds where a page's head ends and its body begins, whether or not the page has tags for them, and keeps what the head
 * says of the page: most of it is links and scripts.
 */
final class HeadEnd {
    private static final Set<String> PLAIN = Set.of("html", "head", "meta", "link", "base");
    private static final Set<String> WITH_TEXT = Set.of("title", "script", "style");

    private final String html;
    private final StringBuilder kept = new StringBuilder();
    private boolean ended;

    HeadEnd(String html) {
        this.html = html;
    }

    /** Where the first thing stands that is not the head's, or -1 where that is not sure. */
    int find() {
        TagReader tag = new TagReader(html);
        int at = 0;
        while (at >= 0 && at < html.length()) {
            char c = html.charAt(at);
            if (TagReader.isBlank(c)) {
                at++;
            } else if (c != '<') {
                return at;
            } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
                at = afterComment(html, at);
            } else if (html.regionMatches(true, at, "</head>", 0, 7)) {
                ended = true;
                at = keep(at, PassedBy.afterTag(html, at));
            } else if (at + 1 == html.length() || !TagReader.isLetter(html.charAt(at + 1))) {
                return -1;
            } else {
                int next = afterElement(tag, at);
                if (next == at) {
                    return at;
                }
                at = next;
            }
        }
        return at;
    }

    /** Where an element of the head ends; where it begins, if it is none. */
    private int afterElement(TagReader tag, int at) {
        int end = tag.read(at + 1);
        TagKind kind = tag.kind();
        if (end < 0 || kind.name().equals("template")) {
            return -1;
        }
        if (PLAIN.contains(kind.name())) {
            return saysNothing(tag) ? end : keep(at, end);
        }
        if (!WITH_TEXT.contains(kind.name()) && (ended || !kind.name().equals("noscript"))) {
            return at;
        }
        int close = tag.isSelfClosing() ? -1 : PassedBy.endOfRaw(html, kind, end);
        int after = close < 0 ? -1 : PassedBy.afterTag(html, close);
        return after < 0 || isCode(tag, end, close) ? after : keep(at, after);
    }

    /** Whether an element of text is for machines, and holds no article for them. */
    private boolean isCode(TagReader tag, int from, int to) {
        if (!tag.name().equals("script")) {
            return tag.name().equals("style");
        }
        return !StructuredData.isType(tag.attribute(PageAttribute.TYPE))
                || !StructuredData.mayBeIn(html.substring(from, to));
    }

    private static boolean saysNothing(TagReader tag) {
        return tag.name().equals("link")
                || tag.name().equals("meta") && !SiteNames.isRead(tag.attribute(PageAttribute.PROPERTY));
    }

    private int keep(int from, int to) {
        if (to >= 0) {
            kept.append(html, from, to);
        }
        return to;
    }

    /** The head without what nobody reads in it. */
    String kept() {
        return kept.toString();
    }

    /**
     * Where a comment ends, or what is read as one: a declaration of any kind; -1 where it is not written as it should be.
     */
    static int afterComment(String html, int at) {
        if (!html.startsWith("<!--", at)) {
            return html.startsWith("<![", at) ? -1 : PassedBy.afterTag(html, at);
        }
        if (html.startsWith(">", at + 4) || html.startsWith("->", at + 4)) {
            return -1;
        }
        int end = html.indexOf("--", at + 4);
        while (end >= 0 && !html.startsWith(">", end + 2)) {
            if (html.startsWith("!>", end + 2)) {
                return -1;
            }
            end = html.indexOf("--", end + 1);
        }
        return end < 0 ? -1 : end + 3;
    }
}
