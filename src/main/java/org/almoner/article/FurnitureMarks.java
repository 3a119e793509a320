package org.almoner.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what surrounds an article from the article, by the marks that pages and newsrooms put on it. */
final class FurnitureMarks {
    private static final Set<String> TAGS = Set.of("nav", "aside", "menu", "dialog");
    private static final Set<String> TAGS_OUTSIDE_ARTICLES = Set.of("header", "footer");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "menu", "menubar", "search", "dialog");

    /** Words of class and id names, as the common themes write them. */
    private static final Set<String> NAMES = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "sidebar",
            "related",
            "comments",
            "comment",
            "respond",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "cookies",
            "share",
            "sharing",
            "sharedaddy",
            "social",
            "newsletter",
            "masthead",
            "colophon",
            "jp-relatedposts",
            "pagination",
            "popup",
            "modal",
            "advert",
            "advertisement",
            "recommended");

    /** Whole lines that plain-text exports leave between paragraphs. */
    private static final Set<String> LINES = Set.of(
            "advert",
            "advertisement",
            "advertisements",
            "sponsored",
            "read more",
            "read next",
            "see also",
            "share",
            "share this",
            "related",
            "related articles",
            "related stories",
            "most read",
            "trending",
            "comments",
            "continue reading",
            "leave a comment",
            "article continues below");

    private static final Set<String> LABELS =
            Set.of("topics", "tags", "related", "read more", "read next", "filed under", "categories", "see also");

    private static final int LONGEST_NAMES = 200;
    private static final int LONGEST_LINE = 40;

    private FurnitureMarks() {}

    /** Whether an element starts furniture. */
    static boolean marks(Element element, boolean insideArticle) {
        String tag = element.normalName();
        if (TAGS.contains(tag) || (!insideArticle && TAGS_OUTSIDE_ARTICLES.contains(tag))) {
            return true;
        }
        if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
            return false;
        }
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || named(element.attr("class"))
                || named(element.attr("id"));
    }

    private static boolean named(String names) {
        if (names.isEmpty()) {
            return false;
        }
        // Long runs of utility classes say nothing of what an element is for, and must cost nothing.
        String head =
                names.substring(0, Math.min(names.length(), LONGEST_NAMES)).toLowerCase(Locale.ROOT);
        if (NAMES.contains(head)) {
            return true;
        }
        for (String name : head.split("[ _]+|--")) {
            if (NAMES.contains(name) || NAMES.contains(lastPart(name))) {
                return true;
            }
        }
        return false;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    /** Whether a line of plain text is furniture: "Advert", "Topics: …", "Read more". */
    static boolean isLine(CharSequence text, int start, int end) {
        String head = text.subSequence(start, Math.min(end, start + LONGEST_LINE))
                .toString()
                .toLowerCase(Locale.ROOT);
        int colon = head.indexOf(':');
        if (colon > 0 && LABELS.contains(head.substring(0, colon).strip())) {
            return true;
        }
        return end - start < LONGEST_LINE && LINES.contains(head.strip());
    }
}
