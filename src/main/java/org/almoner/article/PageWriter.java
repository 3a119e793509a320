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
    private static final Map<String, String> UNSHOWN = Map.ofEntries(
            Map.entry("script", "script"),
            Map.entry("style", "style"),
            Map.entry("template", "template"),
            Map.entry("head", "head"),
            Map.entry("svg", "graphic"),
            Map.entry("math", "graphic"),
            Map.entry("select", "form-field"),
            Map.entry("textarea", "form-field"),
            Map.entry("datalist", "form-field"),
            Map.entry("iframe", "frame"),
            Map.entry("object", "frame"));

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
        String reason = unshown(tag);
        if (reason != null) {
            if (!reason.equals("head")) {
                dropped.merge(reason, 1, Integer::sum);
            }
            return false;
        }
        String name = tag.name();
        if (name.equals("br")) {
            out.lineBreak();
        } else if (isCell(name)) {
            out.add(" ", 0, 1);
        } else if (tag.isBlock()) {
            out.endBlock();
        }
        parts.set(depth, regions.enter(tag));
        boolean marked = furniture.marks(tag, regions.current() != Regions.NONE);
        marks.set(depth, marked);
        out.furniture(marked ? 1 : 0);
        count(name, 1);
        if (name.equals("a") && tag.has("href")) {
            out.startLink();
            targets.put(depth, tag.attribute("href"));
        }
        return true;
    }

    void leave(String name, boolean isBlock, int depth) {
        String target = name.equals("a") ? targets.remove(depth) : null;
        if (target != null) {
            int start = out.endLink();
            if (start >= 0) {
                links.add(new Link(start, out.length(), addresses.of(target)));
            }
        }
        if (isBlock && !isCell(name)) {
            out.endBlock();
        }
        count(name, -1);
        out.furniture(marks.get(depth) ? -1 : 0);
        if (parts.get(depth)) {
            regions.leave();
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private void count(String tag, int by) {
        Block.Kind kind = KINDS.get(tag);
        if (kind != null) {
            out.inside(kind, by);
        }
    }

    private static @Nullable String unshown(PageTag tag) {
        String reason = UNSHOWN.get(tag.name());
        if (reason != null) {
            return reason;
        }
        if (tag.isPlain()) {
            return null;
        }
        if (tag.has("hidden")) {
            return "hidden";
        }
        String style = tag.attribute("style");
        if (style.isEmpty()) {
            return null;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden") ? "hidden" : null;
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
        for (Block block : copy.missing()) {
            out.inside(block.kind(), 1);
            out.furniture(block.furniture() ? 1 : 0);
            int at = out.addBlock(words, block.start(), block.end());
            out.furniture(block.furniture() ? -1 : 0);
            out.inside(block.kind(), -1);
            for (Link link : copy.text().links()) {
                if (link.start() >= block.start() && link.end() <= block.end()) {
                    int moved = at - block.start();
                    links.add(new Link(link.start() + moved, link.end() + moved, link.href()));
                }
            }
        }
        regions.leaveArticle();
    }
}
