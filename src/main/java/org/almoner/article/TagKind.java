package org.almoner.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is known of elements of one name: how they nest, by HTML's own rules for building trees, and what they are to those
 * who read. Looked up once a tag, so that nothing else need look at its name.
 *
 * @param block whether they stand on lines of their own
 * @param special whether stray end tags do not reach beyond them
 * @param unshown why a browser shows none of them, or null
 * @param content what the blocks in them are, where their name says it
 * @param furniture what their name says of furniture
 */
record TagKind(
        String name,
        Nesting nesting,
        boolean block,
        boolean special,
        @Nullable String unshown,
        Block.@Nullable Kind content,
        FurnitureMarks.ByName furniture) {
    /** How elements nest. */
    enum Nesting {
        /** Says nothing of others. */
        ORDINARY,
        /** Bold and the like, and links: opened again where others end before them. */
        FORMATTING,
        /** Has neither content nor end. */
        VOID,
        /** Holds pictures and frames, in honest pages. */
        UNSCRIPTED,
        /** Ends an open paragraph. */
        BLOCK,
        /** Like a block, but not to every parser. */
        NEW_BLOCK,
        FORM,
        PARAGRAPH,
        HEADING,
        ITEM,
        /** Holds what does not reach out of it. */
        CLOSED,
        TABLE,
        TABLE_SECTION,
        ROW,
        CELL,
        /** Its content is text to its end tag. */
        RAW,
        GRAPHIC,
        SELECT,
        TEMPLATE,
        /** Of the document itself. */
        ROOT,
        /** Too odd to be read without a tree. */
        ODD
    }

    private static final Map<String, TagKind> ALL = new HashMap<>();

    /** By {@link #slot}, names as numbers, and their kinds. */
    private static final long[] NUMBERS = new long[1024];

    private static final TagKind[] KINDS = new TagKind[NUMBERS.length];

    private static final Set<String> NO_WORDS = Set.of("hr", "link", "meta", "param", "source", "track");

    /** Browsers set them on lines of their own, above what they are the label of; the parser does not know. */
    private static final Set<String> LABELS = Set.of("legend", "summary");

    /** Longer names are looked up as strings. */
    private static final int LONGEST_NUMBER = 10;

    static {
        put(Nesting.FORMATTING, false, "a b big code em font i nobr s small strike strong tt u");
        put(Nesting.VOID, true, "area br embed img input wbr param source track link meta hr");
        put(
                Nesting.BLOCK,
                true,
                "address article aside blockquote center details dir div dl fieldset figcaption figure footer header"
                        + " hgroup menu nav ol pre section summary ul");
        put(Nesting.NEW_BLOCK, true, "main");
        put(Nesting.NEW_BLOCK, false, "dialog");
        put(Nesting.FORM, true, "form");
        put(Nesting.UNSCRIPTED, true, "noscript");
        put(Nesting.PARAGRAPH, true, "p");
        put(Nesting.HEADING, true, "h1 h2 h3 h4 h5 h6");
        put(Nesting.ITEM, true, "li dd dt");
        put(Nesting.CLOSED, true, "object button");
        put(Nesting.TABLE, true, "table");
        put(Nesting.TABLE_SECTION, true, "tbody thead tfoot");
        put(Nesting.ROW, true, "tr");
        put(Nesting.CELL, true, "td th");
        put(Nesting.RAW, true, "script style iframe textarea");
        put(Nesting.GRAPHIC, false, "svg math");
        put(Nesting.SELECT, true, "select");
        put(Nesting.SELECT, false, "datalist");
        put(Nesting.TEMPLATE, true, "template");
        put(Nesting.ROOT, true, "html body head");
        put(
                Nesting.ORDINARY,
                false,
                "abbr acronym audio bdi bdo canvas cite data del dfn ins kbd label legend map mark meter output picture"
                        + " progress q ruby samp slot span sub sup time var video");
        put(
                Nesting.ODD,
                true,
                "applet base basefont bgsound caption col colgroup command frame frameset image isindex"
                        + " keygen listing marquee noembed noframes optgroup option plaintext rb rp rt rtc search"
                        + " title xmp");
    }

    private static void put(Nesting nesting, boolean special, String names) {
        for (String name : names.split(" ")) {
            boolean block = Tag.valueOf(name).isBlock() || LABELS.contains(name);
            TagKind kind = new TagKind(name, nesting, block, special);
            ALL.put(name, kind);
            if (name.length() <= LONGEST_NUMBER) {
                index(kind);
            }
        }
    }

    private TagKind(String name, Nesting nesting, boolean block, boolean special) {
        this(name, nesting, block, special, Unshown.reason(name), content(name), FurnitureMarks.ByName.of(name));
    }

    private static Block.@Nullable Kind content(String name) {
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
            case "figcaption", "caption" -> Block.Kind.CAPTION;
            default -> null;
        };
    }

    private static void index(TagKind kind) {
        long number = 0;
        for (char c : kind.name().toCharArray()) {
            number = number << 6 | digit(c);
        }
        int slot = slot(number);
        NUMBERS[slot] = number;
        KINDS[slot] = kind;
    }

    /** The kind of elements with a name that is written in a page. */
    static TagKind of(String html, int from, int to) {
        if (to - from <= LONGEST_NUMBER) {
            long number = 0;
            for (int i = from; i < to; i++) {
                number = number << 6 | digit(html.charAt(i));
            }
            TagKind kind = KINDS[slot(number)];
            if (kind != null && kind.name().length() == to - from && kind.isWritten(html, from)) {
                return kind;
            }
        }
        return of(html.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** The kind of elements with that name, in lower case. */
    static TagKind of(String name) {
        TagKind known = ALL.get(name);
        return known != null ? known : new TagKind(name, Nesting.ORDINARY, false, false);
    }

    /** Whether it is an element that a page's author has made, as its hyphen says. */
    boolean isCustom() {
        return nesting == Nesting.ORDINARY && name.indexOf('-') > 0;
    }

    /** Whether what is cut short of bold and the like is opened again before it. */
    boolean isWords() {
        return switch (nesting) {
            case VOID -> !NO_WORDS.contains(name);
            case ORDINARY, FORMATTING, CLOSED, GRAPHIC, SELECT, UNSCRIPTED -> true;
            default -> false;
        };
    }

    boolean isCell() {
        return nesting == Nesting.CELL;
    }

    /** Whether the page has this name there, in whatever case. */
    boolean isWritten(String html, int from) {
        return html.regionMatches(true, from, name, 0, name.length());
    }

    /** Letters count alike in either case; other characters may count as others do. */
    private static int digit(char c) {
        return c & 0x1F | (c < 'A' ? 0x20 : 0);
    }

    private static int slot(long number) {
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> Long.SIZE - 10);
        while (NUMBERS[slot] != 0 && NUMBERS[slot] != number) {
            slot = slot + 1 & NUMBERS.length - 1;
        }
        return slot;
    }

    /** Whether parsers take no notice of a slash at the end of its start tag. */
    boolean isOpenAllTheSame() {
        return switch (nesting) {
            case ORDINARY, BLOCK -> Tag.isKnownTag(name);
            case PARAGRAPH, HEADING, ITEM, FORMATTING -> true;
            default -> false;
        };
    }

    boolean is(TagKind other) {
        return this == other || nesting == Nesting.ORDINARY && name.equals(other.name);
    }

    static TagKind named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }
}
