package org.almoner.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML in one pass without a tree, several times faster than {@link ArticleReader}: the same words in the same
 * order, with blocks and links, but hidden parts are read too and nothing is known for furniture. Good enough to tell
 * that a page asks for nothing; whatever it is unsure of must be read in full.
 */
final class HastyReader {
    private final String html;
    private final Entities entities;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private char[] out;
    private int length;
    private int start = -1;
    private boolean space;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private @Nullable String href;
    private int linkStart;

    /** Where the next beginning and end of a tag are, each looked for once. */
    private int tagStart = -1;

    private int tagEnd = -1;

    /** Where the attributes of the last tag begin, or -1 behind what is no tag. */
    private int attributes = -1;

    private boolean sure = true;

    private HastyReader(String html) {
        this.html = html;
        this.entities = new Entities(html);
        this.out = new char[Math.min(html.length(), 1 << 13) + 2];
    }

    /** The text as read in haste, or null where the page is too odd to be read so. */
    static @Nullable ArticleText read(String html) {
        HastyReader reader = new HastyReader(html);
        reader.run();
        if (!reader.sure) {
            return null;
        }
        CleanText.clean(reader.out, reader.length);
        String text = new String(reader.out, 0, reader.length);
        return new ArticleText(
                text, reader.blocks, reader.links, PageHead.language(html), PageHead.title(html), List.of(), Map.of());
    }

    private void run() {
        int at = 0;
        while (at < html.length() && sure) {
            int tag = tagStart(at);
            if (attributes >= 0 && tagEnd(at) < tag) {
                at = reallyAfter(at);
                continue;
            }
            add(at, tag);
            at = tag < html.length() ? markup(tag) : tag;
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
        attributes = -1;
        if (c == '!') {
            return html.startsWith("--", next + 1) ? after("-->", next + 3) : afterTag(next);
        }
        boolean closing = c == '/';
        int from = closing ? next + 1 : next;
        int to = from;
        while (to < html.length() && to - from <= TagEffect.LONGEST_NAME && isNamePart(html.charAt(to))) {
            to++;
        }
        if (to == from) {
            // A lone "<" is text; what follows it is read as such.
            add(tag, next);
            return next;
        }
        attributes = to;
        int end = afterAttributes(to);
        TagEffect effect = TagEffect.of(html, from, to);
        if (to < html.length() && html.charAt(to) == '-') {
            // Of an element that HTML does not know, it is not known whether it parts words.
            space = true;
            return end;
        }
        apply(effect, closing, to, end);
        return sure && effect == TagEffect.SKIPPED && !closing ? skipped(from, to, end) : end;
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
        int found = tagEnd(from);
        sure &= found < html.length();
        return Math.min(found + 1, html.length());
    }

    /** Where a tag ends whose attributes begin there; those that hold tags in a value are read, which is rare. */
    private int afterAttributes(int from) {
        int end = afterTag(from);
        if (tagStart(from) >= end) {
            return end;
        }
        int read = TagTarget.afterTag(html, from);
        sure &= read >= 0;
        attributes = -1;
        return Math.max(read, end);
    }

    /** Where the next "<" is, or the page's end. */
    private int tagStart(int from) {
        if (tagStart < from) {
            int found = html.indexOf('<', from);
            tagStart = found < 0 ? html.length() : found;
        }
        return tagStart;
    }

    /** Where the next ">" is, or the page's end. */
    private int tagEnd(int from) {
        if (tagEnd < from) {
            int found = html.indexOf('>', from);
            tagEnd = found < 0 ? html.length() : found;
        }
        return tagEnd;
    }

    /** Where the last tag ends, if that is not where its first ">" is, which may stand in a quoted value. */
    private int reallyAfter(int at) {
        int end = TagTarget.afterTag(html, attributes);
        if (end < 0) {
            sure = false;
        } else if (end > at) {
            boolean link = html.regionMatches(true, attributes - 2, "<a", 0, 2);
            href = link ? TagTarget.of(html, attributes, end) : href;
        } else if (html.charAt(at) == '"' || html.substring(at, tagEnd).contains("=\"")) {
            sure = false;
        }
        attributes = -1;
        return Math.max(end, at);
    }

    private void apply(TagEffect effect, boolean closing, int from, int to) {
        switch (effect) {
            case LINK -> {
                endLink();
                if (!closing) {
                    href = TagTarget.of(html, from, to);
                    linkStart = length;
                }
            }
            case HEADING -> begin(closing ? Block.Kind.PARAGRAPH : Block.Kind.HEADING);
            case ITEM -> begin(closing ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM);
            case BLOCK -> endBlock();
            case ODD -> sure = false;
            case SKIPPED, INLINE -> {
                // Neither parts words nor blocks.
            }
        }
    }

    /** Steps over what stands in an element that is not shown. */
    private int skipped(int from, int to, int end) {
        attributes = -1;
        if (html.charAt(end - 2) == '/') {
            return end;
        }
        for (int close = html.indexOf('<', end); close >= 0; close = html.indexOf('<', close + 1)) {
            if (html.startsWith("/", close + 1) && html.regionMatches(true, close + 2, html, from, to - from)) {
                addArticle(to, end, close);
                return afterTag(close);
            }
        }
        sure = false;
        return html.length();
    }

    /** Pages drawn by script may have the article in one. */
    private void addArticle(int attributes, int from, int to) {
        boolean data = html.substring(attributes, from).contains("ld+json");
        String body = data ? StructuredData.articleBody(html.substring(from, to)) : null;
        if (body == null) {
            return;
        }
        ArticleText copy = ArticleCopy.read(body, "");
        endBlock();
        for (Block block : copy.blocks()) {
            add(copy.text(), block.start(), block.end());
            endBlock();
        }
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
        int at = from;
        for (int entity = entities.next(at, to); entity < to; entity = entities.next(at, to)) {
            add(html, at, entity);
            at = entities.read(to);
            add(entities.text(), 0, entities.text().length());
        }
        add(html, at, to);
    }

    private void add(String words, int from, int to) {
        if (length + to - from + 2 > out.length) {
            out = Arrays.copyOf(out, (length + to - from) * 2 + 2);
        }
        int i = from;
        while (i < to) {
            int word = i;
            while (word < to && isBlank(words.charAt(word))) {
                word++;
            }
            space |= word > i;
            if (word == to) {
                return;
            }
            if (start < 0) {
                begin();
            } else if (space) {
                out[length++] = ' ';
            }
            space = false;
            i = addWord(words, word, to);
        }
    }

    private int addWord(String words, int from, int to) {
        char[] into = out;
        int at = length;
        int i = from;
        for (; i < to; i++) {
            char c = words.charAt(i);
            // One space is written as it stands.
            if (isBlank(c) && (c != ' ' || i + 1 == to || isBlank(words.charAt(i + 1)))) {
                break;
            }
            into[at++] = c;
        }
        length = at;
        return i;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    private void begin() {
        if (length > 0) {
            out[length++] = '\n';
        }
        start = length;
        linkStart = href == null ? linkStart : start;
    }
}
