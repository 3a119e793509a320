package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page down, element by element, as somebody walks through it. Only what a browser does not show is left out;
 * everything else is written, and what surrounds the article is marked as furniture.
 */
final class PageWriter {
    private static final TagKind LINK = TagKind.named("a");
    private static final TagKind LINE_BREAK = TagKind.named("br");
    private static final TagKind PREFORMATTED = TagKind.named("pre");

    private final BlockWriter out = new BlockWriter();
    private final Regions regions = out.regions();
    private final FurnitureMarks furniture = new FurnitureMarks();

    /** What is open, by depth. */
    private final List<Entered> open = new ArrayList<>();

    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final LinkTargets addresses;
    private final String base;

    /** An element that is open; those of one depth are written over each other. */
    private static final class Entered {
        TagKind kind = LINK;

        /** Whether it stands on lines of its own by its style, may do so, is a paragraph's first letter. */
        boolean onLines;

        boolean unknown;
        boolean dropCap;

        /** Whether it starts furniture, is a part that calls itself an article. */
        boolean marked;

        boolean part;

        /** Where it leads. */
        @Nullable
        String target;
    }

    /** @param base the page's address, or nothing */
    PageWriter(String base) {
        this.base = base;
        this.addresses = new LinkTargets(base);
    }

    void words(String text, int from, int to) {
        out.add(text, from, to);
    }

    /**
     * Enters an element, unless it is not shown or holds readers' comments; then it and all in it must be passed over, and
     * not be left.
     */
    boolean enter(PageTag tag, int depth) {
        boolean plain = tag.isPlain();
        String names = plain ? "" : tag.attribute(PageAttribute.CLASS);
        String style = plain ? "" : Unshown.compact(tag.attribute(PageAttribute.STYLE));
        String unshown = Unshown.reason(tag, names, style);
        String reason = unshown == null && FurnitureMarks.areComments(tag, names) ? "comments" : unshown;
        if (reason != null) {
            if (!reason.equals("head")) {
                dropped.merge(reason, 1, Integer::sum);
            }
            return false;
        }
        Entered entered = at(depth);
        entered.kind = tag.kind();
        entered.onLines = !style.isEmpty() && isOnLines(style);
        startWords(entered, names);
        entered.part = regions.enter(tag);
        entered.marked = furniture.marks(tag, names, regions.current() != Regions.NONE);
        if (entered.marked && entered.kind.isCell()) {
            out.endBlock();
        }
        out.furniture(entered.marked ? 1 : 0);
        count(entered.kind, 1);
        entered.target = entered.kind == LINK && tag.has(PageAttribute.HREF) ? tag.attribute(PageAttribute.HREF) : null;
        if (entered.target != null) {
            out.startLink();
        }
        return true;
    }

    private Entered at(int depth) {
        while (open.size() <= depth) {
            open.add(new Entered());
        }
        return open.get(depth);
    }

    private void startWords(Entered entered, String names) {
        TagKind kind = entered.kind;
        entered.unknown = false;
        entered.dropCap = false;
        if (kind == LINE_BREAK) {
            out.lineBreak();
        } else if (kind.isCell()) {
            out.startCell();
        } else if (kind.block() || entered.onLines) {
            out.endBlock();
        } else if (kind.isCustom()) {
            entered.unknown = out.startUnknown();
        } else if (!names.isEmpty() && out.isAtStart()) {
            entered.dropCap = isDropCap(names);
        }
    }

    /** Leaves the element at that depth. */
    void leave(int depth) {
        Entered left = open.get(depth);
        if (left.target != null) {
            int start = out.endLink();
            if (start >= 0) {
                links.add(new Link(start, out.length(), addresses.of(left.target)));
            }
        }
        endWords(left);
        count(left.kind, -1);
        out.furniture(left.marked ? -1 : 0);
        if (left.part) {
            regions.leave();
        }
    }

    private void endWords(Entered left) {
        if (left.kind.isCell() && !left.marked) {
            out.endCell();
        } else if (left.kind.block() || left.onLines) {
            out.endBlock();
        } else if (left.unknown) {
            out.endUnknown();
        } else if (left.dropCap) {
            out.endDropCap();
        }
    }

    /** Whether an element's own style puts it on lines of its own. */
    private static boolean isOnLines(String style) {
        return style.contains("display:block")
                || style.contains("display:flex")
                || style.contains("display:grid")
                || style.contains("display:table")
                || style.contains("display:list-item");
    }

    private static boolean isDropCap(String names) {
        String plain = names.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return plain.contains("dropcap") || plain.contains("firstletter");
    }

    private void count(TagKind kind, int by) {
        if (kind.content() != null) {
            out.inside(kind.content(), by);
        }
        out.preformatted(kind == PREFORMATTED ? by : 0);
    }

    /** What was written, once the page is at its end. */
    ArticleText written(
            @Nullable String articleBody, @Nullable String language, @Nullable String title, List<String> siteNames) {
        out.endBlock();
        if (articleBody != null) {
            add(new ArticleCopy(articleBody, base, out.text()));
        }
        String text = out.cleanText();
        return new ArticleText(text, out.blocks(text), links, language, title, siteNames, dropped);
    }

    private void add(ArticleCopy copy) {
        String words = copy.text().text();
        regions.enterArticle(copy.isPartlyShown());
        List<Link> found = copy.text().links();
        int next = 0;
        for (Block block : copy.missing()) {
            out.inside(block.kind(), 1);
            out.furniture(block.furniture() ? 1 : 0);
            int at = out.addBlock(words, block.start(), block.end());
            out.furniture(block.furniture() ? -1 : 0);
            out.inside(block.kind(), -1);
            while (next < found.size() && found.get(next).end() <= block.start()) {
                next++;
            }
            int moved = at - block.start();
            for (int i = next; i < found.size() && found.get(i).start() < block.end(); i++) {
                int start = Math.max(found.get(i).start(), block.start());
                int end = Math.min(found.get(i).end(), block.end());
                links.add(new Link(start + moved, end + moved, found.get(i).href()));
            }
        }
        regions.leaveArticle();
    }
}
