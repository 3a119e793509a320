package org.almoner.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what surrounds an article from the article, by the marks that pages and newsrooms put on it. For one page. */
final class FurnitureMarks {
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
            "td-post-next-prev",
            "pagination",
            "popup",
            "modal",
            "advert",
            "advertisement",
            "recommended",
            "overlay",
            "disqus");

    /** Words that say it of a name as its first part too, as in "comment-box"; articles may be of a "newsletter". */
    private static final Set<String> FIRST_PARTS =
            Set.of("comment", "comments", "disqus", "overlay", "cookie", "cookies", "related", "links");

    /** Before such a word, what says how a page is laid out, not what an element is: "no-sidebar". */
    private static final Set<String> LAYOUT_BEFORE =
            Set.of("no", "not", "has", "with", "without", "is", "show", "hide");

    /** And behind one: "comments-open". */
    private static final Set<String> LAYOUT_BEHIND =
            Set.of("open", "closed", "enabled", "disabled", "on", "off", "visible", "hidden", "active", "article");

    private static final int HASH_BITS = 13;
    private static final long[] HASHES = hashes();

    /** Whole lines that exports leave between paragraphs; with a colon, what begins such lines. */
    private static final Set<String> LINES = Set.copyOf(DataLines.of(FurnitureMarks.class, "furniture.txt"));

    private static final int LONGEST_NAMES = 200;
    private static final int LONGEST_LINE = 120;

    /** What class and id names were found to say: a page repeats its own. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** What an element's name says of it. */
    enum ByName {
        ALWAYS,
        OUTSIDE_ARTICLES,
        NEVER,
        NOTHING;

        static ByName of(String name) {
            return switch (name) {
                case "nav", "aside", "menu", "dialog" -> ALWAYS;
                case "header", "footer" -> OUTSIDE_ARTICLES;
                case "html", "body", "main", "article" -> NEVER;
                default -> NOTHING;
            };
        }
    }

    /**
     * Whether all of an element is readers' comments. They are no part of an article, and no appeal of anybody's who may write
     * there is the publisher's, whatever it says.
     */
    static boolean areComments(PageTag tag, String classes) {
        return !tag.isPlain()
                && tag.kind().block()
                && tag.kind().furniture() != ByName.NEVER
                && (isComments(classes)
                        || isComments(tag.attribute(PageAttribute.ID))
                        || tag.attribute(PageAttribute.ITEMTYPE).endsWith("schema.org/Comment"));
    }

    private static boolean isComments(String names) {
        return (names.contains("omment") || names.contains("isqus"))
                && Stream.of(head(names).split("[ _]|--"))
                        .anyMatch(name -> (name.contains("comment") || name.contains("disqus")) && says(name));
    }

    /** Whether an element starts furniture. */
    boolean marks(PageTag tag, String classes, boolean insideArticle) {
        ByName name = tag.kind().furniture();
        if (name == ByName.ALWAYS || name == ByName.OUTSIDE_ARTICLES && !insideArticle) {
            return true;
        }
        if (tag.isPlain() || name == ByName.NEVER) {
            return false;
        }
        String role = tag.attribute(PageAttribute.ROLE);
        return !role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT))
                || isKnown(classes)
                || isKnown(tag.attribute(PageAttribute.ID))
                || isKnown(tag.attribute(PageAttribute.DATA_COMPONENT))
                || tag.kind().block()
                        && tag.attribute(PageAttribute.ARIA_HIDDEN).equals("true");
    }

    private boolean isKnown(String names) {
        return mayBeNamed(names) && known.computeIfAbsent(names, FurnitureMarks::named);
    }

    /** Whether a word of the names, or its first or last part, may be one that is looked for: its hash is. */
    private static boolean mayBeNamed(String names) {
        int end = Math.min(names.length(), LONGEST_NAMES);
        int word = 0;
        int part = 0;
        boolean parts = false;
        for (int i = 0; i < end; i++) {
            char c = names.charAt(i);
            if (c != '-' && c != ' ' && c != '_') {
                word = hash(word, c);
                part = hash(part, c);
                continue;
            }
            boolean ends = isBreak(names, i);
            if ((ends || !parts) && (isHash(word) || isHash(part))) {
                return true;
            }
            word = ends ? 0 : hash(word, c);
            parts = !ends;
            part = 0;
        }
        return isHash(word) || isHash(part);
    }

    /** Letters of either case count alike. */
    private static int hash(int before, char c) {
        return before * 31 + (c | 0x20);
    }

    private static boolean isHash(int hash) {
        int place = place(hash);
        return (HASHES[place >> 6] >>> place & 1) != 0;
    }

    private static int place(int hash) {
        return hash * 0x9E3779B9 >>> Integer.SIZE - HASH_BITS;
    }

    /** By hash, a bit each, which the words have that are looked for. */
    private static long[] hashes() {
        long[] hashes = new long[1 << HASH_BITS - 6];
        Stream.concat(NAMES.stream(), FIRST_PARTS.stream()).forEach(name -> {
            int hash = 0;
            for (char c : name.toCharArray()) {
                hash = hash(hash, c);
            }
            int place = place(hash);
            hashes[place >> 6] |= 1L << place;
        });
        return hashes;
    }

    private static boolean named(String names) {
        // Long runs of utility classes say nothing of what an element is for, and must cost nothing.
        String head = head(names);
        if (NAMES.contains(head)) {
            return true;
        }
        int start = 0;
        for (int i = 0; i <= head.length(); i++) {
            if (i == head.length() || isBreak(head, i)) {
                String name = head.substring(start, i);
                if (says(name)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static String head(String names) {
        return names.substring(0, Math.min(names.length(), LONGEST_NAMES)).toLowerCase(Locale.ROOT);
    }

    /** A space, an underscore, or the first of two hyphens. */
    private static boolean isBreak(String names, int i) {
        char c = names.charAt(i);
        return c == ' ' || c == '_' || c == '-' && i + 1 < names.length() && names.charAt(i + 1) == '-';
    }

    /** Whether a name says it as a whole, by its last part, or by its first. */
    private static boolean says(String name) {
        int last = name.lastIndexOf('-') + 1;
        if (last == 0 || NAMES.contains(name)) {
            return NAMES.contains(name);
        }
        String before = name.substring(name.lastIndexOf('-', last - 2) + 1, last - 1);
        String end = name.substring(last);
        return NAMES.contains(end) && !LAYOUT_BEFORE.contains(before)
                || FIRST_PARTS.contains(name.substring(0, name.indexOf('-'))) && !LAYOUT_BEHIND.contains(end);
    }

    /** Whether a line of plain text is furniture: "Advert", "Topics: …", "Read more". */
    static boolean isLine(String text, int start, int end) {
        if (end - start > LONGEST_LINE) {
            return false;
        }
        String line = text.substring(start, end).toLowerCase(Locale.ROOT);
        int colon = line.indexOf(':');
        if (colon > 0 && LINES.contains(line.substring(0, colon + 1).strip())) {
            return true;
        }
        int last = line.length();
        while (last > 0 && !Character.isLetterOrDigit(line.charAt(last - 1))) {
            last--;
        }
        return LINES.contains(line.substring(0, last));
    }
}
