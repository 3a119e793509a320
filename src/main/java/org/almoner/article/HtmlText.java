package org.almoner.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML in one walk without recursion. Only what a browser does not show is left out; everything else is read, and
 * what surrounds the article is marked as furniture.
 */
final class HtmlText implements NodeFilter {
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

    private static final Set<String> OPAQUE =
            Set.of("javascript", "tel", "sms", "whatsapp", "viber", "tg", "skype", "data", "about", "fb-messenger");
    private static final Map<String, Block.Kind> KINDS = new HashMap<>();

    static {
        Set.of("h1", "h2", "h3", "h4", "h5", "h6").forEach(tag -> KINDS.put(tag, Block.Kind.HEADING));
        Set.of("li", "dt", "dd").forEach(tag -> KINDS.put(tag, Block.Kind.LIST_ITEM));
        Set.of("figcaption", "caption").forEach(tag -> KINDS.put(tag, Block.Kind.CAPTION));
    }

    private final BlockWriter out = new BlockWriter();
    private final Regions regions = out.regions();
    private final FurnitureMarks furniture = new FurnitureMarks();

    /** By depth, whether the open element there starts furniture. */
    private final BitSet marks = new BitSet();

    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();

    /** Whether addresses without a host are resolved. */
    private final boolean based;

    private HtmlText(boolean based) {
        this.based = based;
    }

    static ArticleText read(String html, @Nullable URI base) {
        Document document = Jsoup.parse(html, base == null ? "" : base.toString());
        HtmlText reader = new HtmlText(!document.baseUri().isEmpty());
        NodeTraversor.filter(reader, document);
        reader.out.endBlock();
        String body = StructuredData.articleBody(html, document);
        if (body != null && !StructuredData.isIn(reader.out.text(), body)) {
            reader.out.addArticle(body);
        }
        String text = CleanText.of(reader.out.text());
        return new ArticleText(
                text,
                reader.out.blocks(text),
                reader.links,
                language(document),
                title(document),
                SiteNames.of(document),
                reader.dropped);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            out.add(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || element instanceof Document) {
            return FilterResult.CONTINUE;
        }
        String reason = unshown(element);
        if (reason != null) {
            if (!reason.equals("head")) {
                dropped.merge(reason, 1, Integer::sum);
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, depth);
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, int depth) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            out.lineBreak();
        } else if (tag.equals("td") || tag.equals("th")) {
            out.add(" ");
        } else if (element.isBlock()) {
            out.endBlock();
        }
        regions.enter(element);
        boolean marked = furniture.marks(element, regions.current() != Regions.NONE);
        marks.set(depth, marked);
        out.furniture(marked ? 1 : 0);
        count(tag, 1);
        if (tag.equals("a") && element.hasAttr("href")) {
            out.startLink();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || element instanceof Document) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("a") && element.hasAttr("href")) {
            int start = out.endLink();
            if (start >= 0) {
                links.add(new Link(start, out.length(), target(element)));
            }
        }
        if (element.isBlock() && !tag.equals("td") && !tag.equals("th")) {
            out.endBlock();
        }
        count(tag, -1);
        out.furniture(marks.get(depth) ? -1 : 0);
        regions.leave(element);
        return FilterResult.CONTINUE;
    }

    private void count(String tag, int by) {
        Block.Kind kind = KINDS.get(tag);
        if (kind != null) {
            out.inside(kind, by);
        }
    }

    private static @Nullable String unshown(Element element) {
        String reason = UNSHOWN.get(element.normalName());
        if (reason != null) {
            return reason;
        }
        if (element.attributesSize() == 0) {
            return null;
        }
        if (element.hasAttr("hidden")) {
            return "hidden";
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return null;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden") ? "hidden" : null;
    }

    private String target(Element link) {
        String attribute = link.attr("href");
        String written = attribute.strip();
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return CleanText.of(written);
        }
        int colon = written.indexOf(':');
        if (!based && colon < 0 || colon > 0 && isOpaque(attribute, attribute.indexOf(':'))) {
            return CleanText.of(written);
        }
        String absolute = link.absUrl("href");
        return CleanText.of(absolute.isEmpty() ? written : absolute);
    }

    /** Whether an address is of a scheme in which nothing is resolved, and for which Java would search long. */
    private static boolean isOpaque(String address, int colon) {
        return OPAQUE.contains(address.substring(0, colon)) && address.chars().noneMatch(c -> c <= ' ');
    }

    private static @Nullable String language(Document document) {
        Element html = document.firstElementChild();
        return html == null || html.attr("lang").isBlank()
                ? null
                : CleanText.of(html.attr("lang").strip());
    }

    private static @Nullable String title(Document document) {
        String title = SiteNames.declared(document, "og:title");
        title = title.isEmpty() ? document.title().strip() : title;
        return title.isEmpty() ? null : CleanText.of(title);
    }
}
