package org.almoner.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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
    private static final Map<String, Block.Kind> KINDS = new HashMap<>();

    static {
        List.of("h1", "h2", "h3", "h4", "h5", "h6").forEach(tag -> KINDS.put(tag, Block.Kind.HEADING));
        List.of("li", "dt", "dd").forEach(tag -> KINDS.put(tag, Block.Kind.LIST_ITEM));
        List.of("figcaption", "caption").forEach(tag -> KINDS.put(tag, Block.Kind.CAPTION));
    }

    private final BlockWriter out = new BlockWriter();
    private final Regions regions = out.regions();
    private final FurnitureMarks furniture = new FurnitureMarks();

    /** By depth, whether the open element there starts furniture, is a part that calls itself an article, is a link. */
    private final BitSet marks = new BitSet();

    private final BitSet parts = new BitSet();

    /** By depth, whether it stands on lines of its own by its style, may do so, is a paragraph's first letter. */
    private final BitSet lines = new BitSet();

    private final BitSet unknown = new BitSet();
    private final BitSet capitals = new BitSet();
    private final Map<Integer, String> targets = new HashMap<>();

    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final LinkTargets addresses;
    private final String base;

    /** @param base the page's address, or nothing */
    PageWriter(String base) {
        this.base = base;
        this.addresses = new LinkTargets(base);
    }

    void words(String text, int from, int to) {
        out.add(text, from, to);
    }

    /** Enters an element, unless it is not shown; then it and all in it must be passed over, and not be left. */
    boolean enter(PageTag tag, int depth) {
        boolean plain = tag.isPlain();
        String names = plain ? "" : tag.attribute("class");
        String style = plain ? "" : Unshown.compact(tag.attribute("style"));
        String reason = Unshown.reason(tag, names, style);
        if (reason != null) {
            if (!reason.equals("head")) {
                dropped.merge(reason, 1, Integer::sum);
            }
            return false;
        }
        String name = tag.name();
        lines.set(depth, !style.isEmpty() && isOnLines(style));
        startWords(tag, names, depth);
        parts.set(depth, regions.enter(tag));
        boolean marked = furniture.marks(tag, names, regions.current() != Regions.NONE);
        if (marked && isCell(name)) {
            out.endBlock();
        }
        marks.set(depth, marked);
        out.furniture(marked ? 1 : 0);
        count(name, 1);
        if (name.equals("a") && tag.has("href")) {
            out.startLink();
            targets.put(depth, tag.attribute("href"));
        }
        return true;
    }

    private void startWords(PageTag tag, String names, int depth) {
        String name = tag.name();
        unknown.clear(depth);
        capitals.clear(depth);
        if (name.equals("br")) {
            out.lineBreak();
        } else if (isCell(name)) {
            out.startCell();
        } else if (tag.isBlock() || lines.get(depth)) {
            out.endBlock();
        } else if (name.indexOf('-') > 0) {
            unknown.set(depth, out.startUnknown());
        } else if (!names.isEmpty() && out.isAtStart()) {
            capitals.set(depth, isDropCap(names));
        }
    }

    void leave(String name, boolean isBlock, int depth) {
        String target = name.equals("a") ? targets.remove(depth) : null;
        if (target != null) {
            int start = out.endLink();
            if (start >= 0) {
                links.add(new Link(start, out.length(), addresses.of(target)));
            }
        }
        endWords(name, isBlock || lines.get(depth), depth);
        count(name, -1);
        out.furniture(marks.get(depth) ? -1 : 0);
        if (parts.get(depth)) {
            regions.leave();
        }
    }

    private void endWords(String name, boolean isBlock, int depth) {
        if (isCell(name) && !marks.get(depth)) {
            out.endCell();
        } else if (isBlock) {
            out.endBlock();
        } else if (unknown.get(depth)) {
            out.endUnknown();
        } else if (capitals.get(depth)) {
            out.endDropCap();
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
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

    private void count(String tag, int by) {
        Block.Kind kind = KINDS.get(tag);
        if (kind != null) {
            out.inside(kind, by);
        }
    }

    /** What was written, once the page is at its end. */
    ArticleText written(
            @Nullable String articleBody, @Nullable String language, @Nullable String title, List<String> siteNames) {
        out.endBlock();
        if (articleBody != null) {
            add(new ArticleCopy(articleBody, base, out.text()));
        }
        String text = CleanText.of(out.text());
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
