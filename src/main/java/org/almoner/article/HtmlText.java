package org.almoner.article;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads any HTML, as a browser would take it, by way of a tree and in one walk without recursion. */
final class HtmlText implements NodeFilter {
    private final PageWriter writer;

    private HtmlText(PageWriter writer) {
        this.writer = writer;
    }

    static ArticleText read(String html, @Nullable URI base) {
        return read(base == null ? "" : base.toString(), html, true);
    }

    /** @param base the page's address, or nothing */
    static ArticleText readPart(String base, String html) {
        return read(base, html, false);
    }

    private static ArticleText read(String base, String html, boolean whole) {
        Document document = Jsoup.parse(html, base);
        PageWriter writer = new PageWriter(document.baseUri());
        NodeTraversor.filter(new HtmlText(writer), document);
        return writer.written(
                whole && StructuredData.mayBeIn(html) ? StructuredData.articleBody(document) : null,
                language(document),
                title(document),
                SiteNames.of(document));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            String text = words.getWholeText();
            writer.words(text, 0, text.length());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || element instanceof Document) {
            return FilterResult.CONTINUE;
        }
        return writer.enter(new ElementTag(element), depth) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !(element instanceof Document)) {
            writer.leave(depth);
        }
        return FilterResult.CONTINUE;
    }

    /** A tag of the tree. */
    record ElementTag(Element element) implements PageTag {
        @Override
        public TagKind kind() {
            return TagKind.of(element.normalName());
        }

        @Override
        public boolean isPlain() {
            return element.attributesSize() == 0;
        }

        @Override
        public boolean has(PageAttribute attribute) {
            return element.hasAttr(attribute.written());
        }

        @Override
        public String attribute(PageAttribute attribute) {
            return element.attr(attribute.written());
        }
    }

    static @Nullable String language(Document document) {
        Element html = document.firstElementChild();
        return html == null || html.attr("lang").isBlank()
                ? null
                : CleanText.of(html.attr("lang").strip());
    }

    static @Nullable String title(Document document) {
        String title = SiteNames.declared(document, SiteNames.TITLE);
        title = title.isEmpty() ? document.title().strip() : title;
        return title.isEmpty() ? null : CleanText.of(title);
    }
}
