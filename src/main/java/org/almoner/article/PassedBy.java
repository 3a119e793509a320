package org.almoner.article;

import java.util.Set;

/** Passes by what stands in elements that hold no words of the page: scripts, drawings, choices of a form. */
final class PassedBy {
    private static final Set<String> DRAWN = Set.of(
            "a",
            "animate",
            "animatetransform",
            "circle",
            "clippath",
            "defs",
            "desc",
            "ellipse",
            "feblend",
            "fecolormatrix",
            "fecomposite",
            "feflood",
            "fegaussianblur",
            "femerge",
            "femergenode",
            "feoffset",
            "filter",
            "g",
            "image",
            "line",
            "lineargradient",
            "marker",
            "mask",
            "math",
            "metadata",
            "mfrac",
            "mi",
            "mn",
            "mo",
            "mrow",
            "msqrt",
            "msub",
            "msup",
            "mtext",
            "path",
            "pattern",
            "polygon",
            "polyline",
            "radialgradient",
            "rect",
            "stop",
            "style",
            "svg",
            "switch",
            "symbol",
            "text",
            "textpath",
            "title",
            "tspan",
            "use",
            "view");

    /** Within drawings, what holds words alone. */
    private static final Set<String> WORDS = Set.of("title", "desc", "style");

    private static final Set<String> CHOICES = Set.of("option", "optgroup");

    private final String html;
    private final TagReader tag;

    PassedBy(String html) {
        this.html = html;
        this.tag = new TagReader(html);
    }

    /** Where the end tag begins of an element whose content is text; -1 where it does not come, or may be a part of it. */
    static int endOfRaw(String html, TagKind kind, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            int after = at + 2 + kind.name().length();
            if (after < html.length()
                    && html.charAt(at + 1) == '/'
                    && kind.isWritten(html, at + 2)
                    && isEnd(html.charAt(after))) {
                return kind.name().equals("script") && holdsScript(html, from, at) ? -1 : at;
            }
        }
        return -1;
    }

    /** A script in a comment within a script hides the end tag that follows it. */
    private static boolean holdsScript(String html, int from, int to) {
        boolean comment = false;
        boolean script = false;
        for (int at = html.indexOf('<', from); at < to; at = html.indexOf('<', at + 1)) {
            comment |= html.startsWith("<!--", at);
            script |= html.regionMatches(true, at, "<script", 0, 7);
        }
        return comment && script;
    }

    private static boolean isEnd(char c) {
        return c == '>' || c == '/' || TagReader.isBlank(c);
    }

    static int afterTag(String html, int at) {
        int end = html.indexOf('>', at);
        return end < 0 ? -1 : end + 1;
    }

    /** Where a drawing ends whose content begins at {@code from}; -1 where it holds what breaks out of it. */
    int graphic(TagKind kind, int from) {
        int depth = 1;
        int at = html.indexOf('<', from);
        while (at >= 0) {
            boolean end = html.startsWith("/", at + 1);
            if (html.startsWith("!", at + 1)) {
                at = HeadEnd.afterComment(html, at);
            } else {
                at = tag.read(end ? at + 2 : at + 1);
                String name = tag.kind().name();
                if (at < 0 || !DRAWN.contains(name)) {
                    return -1;
                }
                boolean own = name.equals(kind.name()) && !tag.isSelfClosing();
                depth += own ? end ? -1 : 1 : 0;
                if (depth == 0) {
                    return at;
                }
                if (!end && !tag.isSelfClosing() && WORDS.contains(name) && !isEndedNext(name, at)) {
                    return -1;
                }
            }
            at = at < 0 ? -1 : html.indexOf('<', at);
        }
        return -1;
    }

    /** Where a template ends whose content begins at {@code from}; -1 where that is not sure. */
    int template(int from) {
        int depth = 1;
        int at = html.indexOf('<', from);
        while (at >= 0) {
            if (html.startsWith("<!", at)) {
                at = HeadEnd.afterComment(html, at);
            } else {
                boolean end = html.startsWith("/", at + 1);
                at = tag.read(end ? at + 2 : at + 1);
                if (tag.name().equals("template")) {
                    depth += end ? -1 : 1;
                } else if (at >= 0 && !end) {
                    at = afterContent(at);
                }
                if (depth == 0) {
                    return at;
                }
            }
            at = at < 0 ? -1 : html.indexOf('<', at);
        }
        return -1;
    }

    private int afterContent(int from) {
        TagKind kind = tag.kind();
        return switch (kind.nesting()) {
            case RAW -> {
                int end = tag.isSelfClosing() ? -1 : endOfRaw(html, kind, from);
                yield end < 0 || StructuredData.mayBeIn(html.substring(from, end)) ? -1 : afterTag(html, end);
            }
            case GRAPHIC -> tag.isSelfClosing() ? from : graphic(kind, from);
            case ODD, ROOT, UNSCRIPTED -> -1;
            default -> from;
        };
    }

    private boolean isEndedNext(String name, int from) {
        int next = html.indexOf('<', from);
        return next >= 0
                && html.startsWith("/", next + 1)
                && html.regionMatches(true, next + 2, name, 0, name.length());
    }

    /** Where a list of choices ends; -1 where it holds anything else. */
    int choices(TagKind kind, int from) {
        int at = html.indexOf('<', from);
        while (at >= 0) {
            boolean end = html.startsWith("/", at + 1);
            at = tag.read(end ? at + 2 : at + 1);
            if (at >= 0 && end && tag.kind().is(kind)) {
                return at;
            }
            at = at < 0 || !CHOICES.contains(tag.name()) ? -1 : html.indexOf('<', at);
        }
        return -1;
    }
}
