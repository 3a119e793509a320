package org.almoner.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML in one pass without a tree, several times faster than {@link ArticleReader}: the same words in the same
 * order, with blocks and links, but hidden parts are read too and nothing is known for furniture. Good enough to tell
 * that a page asks for nothing; whatever it is unsure of must be read in full.
 */
final class HastyReader {
    /** What an element's name says of the text in it. */
    private enum Effect {
        INLINE,
        BLOCK,
        ITEM,
        HEADING,
        LINK,
        SKIPPED
    }

    /** Element names as numbers, sorted, and what each does. */
    private static final long[] NAMES;

    private static final Effect[] EFFECTS;
    private static final int LONGEST_NAME = 10;

    static {
        TreeMap<Long, Effect> effects = new TreeMap<>();
        put(effects, Effect.LINK, "a");
        put(effects, Effect.HEADING, "h1 h2 h3 h4 h5 h6");
        put(effects, Effect.ITEM, "li dt dd");
        put(
                effects,
                Effect.BLOCK,
                "address article aside blockquote body br caption center details dialog dir div dl fieldset figcaption"
                        + " figure footer form header hr html main menu nav ol option p pre section summary table tbody"
                        + " td tfoot th thead tr ul noscript title");
        put(effects, Effect.SKIPPED, "script style template svg math textarea select iframe object");
        NAMES = effects.keySet().stream().mapToLong(Long::longValue).toArray();
        EFFECTS = effects.values().toArray(Effect[]::new);
    }

    private final String html;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private char[] out;
    private int length;
    private int start = -1;
    private boolean space;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private @Nullable String href;
    private int linkStart;

    /** Where the next entity is, looked for once. */
    private int entity = -1;

    private boolean sure = true;

    private HastyReader(String html) {
        this.html = html;
        this.out = new char[Math.min(html.length(), 1 << 13) + 2];
    }

    private static void put(Map<Long, Effect> effects, Effect effect, String names) {
        for (String name : names.split(" ")) {
            effects.put(number(name, 0, name.length()), effect);
        }
    }

    /** Six bits a character, lower case; names have ten at most. */
    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            number = number << 6 | (c >= 'a' ? c - 'a' + 1 : c >= 'A' ? c - 'A' + 1 : c - '0' + 27);
        }
        return number;
    }

    private static Effect effect(String text, int from, int to) {
        int found = to - from > LONGEST_NAME ? -1 : Arrays.binarySearch(NAMES, number(text, from, to));
        return found < 0 ? Effect.INLINE : EFFECTS[found];
    }

    /** The text as read in haste, or null where the page is too odd to be read so. */
    static @Nullable ArticleText read(String html) {
        HastyReader reader = new HastyReader(html);
        reader.run();
        if (!reader.sure) {
            return null;
        }
        String text = new String(reader.out, 0, reader.length);
        return new ArticleText(
                text, reader.blocks, reader.links, PageHead.language(html), PageHead.title(html), List.of(), Map.of());
    }

    private void run() {
        int at = 0;
        while (at < html.length() && sure) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            add(at, end);
            if (tag < 0) {
                break;
            }
            at = markup(tag);
        }
        endBlock();
    }

    /** Reads a tag or comment; gives where it ends. */
    private int markup(int tag) {
        int next = tag + 1;
        if (next >= html.length()) {
            return next;
        }
        char c = html.charAt(next);
        if (c == '!') {
            return html.startsWith("--", next + 1) ? after("-->", next + 3) : afterTag(next);
        }
        boolean closing = c == '/';
        int from = closing ? next + 1 : next;
        int to = from;
        while (to < html.length() && to - from <= LONGEST_NAME && isNamePart(html.charAt(to))) {
            to++;
        }
        if (to == from) {
            // A lone "<" is text; what follows it is read as such.
            add(tag, next);
            return next;
        }
        int end = afterTag(to);
        Effect effect = effect(html, from, to);
        apply(effect, closing, to, end);
        return sure && effect == Effect.SKIPPED && !closing ? skipped(from, to, end) : end;
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Where {@code mark} ends; unsure where it does not come. */
    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        if (found < 0) {
            sure = false;
            return html.length();
        }
        return found + mark.length();
    }

    private int afterTag(int from) {
        int found = html.indexOf('>', from);
        sure &= found >= 0;
        return found < 0 ? html.length() : found + 1;
    }

    private void apply(Effect effect, boolean closing, int from, int to) {
        switch (effect) {
            case LINK -> {
                endLink();
                if (!closing) {
                    href = href(from, to);
                    linkStart = length;
                }
            }
            case HEADING -> begin(closing ? Block.Kind.PARAGRAPH : Block.Kind.HEADING);
            case ITEM -> begin(closing ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM);
            case BLOCK -> endBlock();
            case SKIPPED, INLINE -> {
                // Neither parts words nor blocks.
            }
        }
    }

    /** Steps over what stands in an element that is not shown. */
    private int skipped(int from, int to, int end) {
        if (html.charAt(end - 2) == '/') {
            return end;
        }
        int at = end;
        while (true) {
            int close = html.indexOf("</", at);
            if (close < 0) {
                sure = false;
                return html.length();
            }
            if (html.regionMatches(true, close + 2, html, from, to - from)) {
                addArticle(to, end, close);
                return afterTag(close);
            }
            at = close + 2;
        }
    }

    /** Pages drawn by script may have the article in one. */
    private void addArticle(int attributes, int from, int to) {
        boolean data = html.substring(attributes, from).contains("ld+json");
        String body = data ? StructuredData.articleBody(html.substring(from, to)) : null;
        if (body == null) {
            return;
        }
        for (String paragraph : body.split("\\R", -1)) {
            endBlock();
            add(paragraph, 0, paragraph.length());
        }
        endBlock();
    }

    private void begin(Block.Kind next) {
        endBlock();
        kind = next;
    }

    private void endBlock() {
        if (start >= 0) {
            blocks.add(new Block(start, length, kind, false));
        }
        start = -1;
        space = false;
    }

    private void endLink() {
        if (href != null && length > linkStart) {
            links.add(new Link(Math.max(linkStart, 0), length, href));
        }
        href = null;
    }

    private void add(int from, int to) {
        if (from >= to) {
            return;
        }
        if (entity < from) {
            int next = html.indexOf('&', from);
            entity = next < 0 ? html.length() : next;
        }
        if (entity < to) {
            String decoded = Parser.unescapeEntities(html.substring(from, to), false);
            add(decoded, 0, decoded.length());
        } else {
            add(html, from, to);
        }
    }

    private void add(String words, int from, int to) {
        if (length + to - from + 2 > out.length) {
            out = Arrays.copyOf(out, (length + to - from) * 2 + 2);
        }
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
                continue;
            }
            if (start < 0) {
                begin();
            } else if (space) {
                out[length++] = ' ';
            }
            space = false;
            out[length++] = c;
        }
    }

    private void begin() {
        if (length > 0) {
            out[length++] = '\n';
        }
        start = length;
        linkStart = href == null ? linkStart : start;
    }

    /** The target that a tag's text names, as written. */
    private @Nullable String href(int from, int to) {
        int at = from;
        while (at < to) {
            int equals = find('=', at, to);
            if (equals == to) {
                return null;
            }
            int end = equals;
            while (end > from && html.charAt(end - 1) == ' ') {
                end--;
            }
            if (end - from >= 4 && html.regionMatches(true, end - 4, "href", 0, 4)) {
                return value(equals + 1, to - 1);
            }
            at = equals + 1;
        }
        return null;
    }

    private String value(int from, int to) {
        int start = from;
        while (start < to && html.charAt(start) == ' ') {
            start++;
        }
        if (start >= to) {
            return "";
        }
        char quote = html.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int end = quoted ? find(quote, start + 1, to) : find(' ', start, to);
        return html.substring(quoted ? Math.min(start + 1, end) : start, end).strip();
    }

    private int find(char c, int from, int to) {
        int at = from;
        while (at < to && html.charAt(at) != c) {
            at++;
        }
        return at;
    }
}
