package org.almoner.article;

import java.net.URI;
import java.util.List;
import org.almoner.article.TagKind.Nesting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages that are written as they should be in one pass, without a tree of more than their head, and just as
 * {@link HtmlText} does. Of the least oddity it is unsure, and says so.
 */
final class TreelessReader {
    private final String html;
    private final Entities entities;
    private final TagReader tag;
    private final PassedBy passedBy;
    private final OpenElements open;
    private final PageWriter writer;
    private @Nullable String articleBody;

    /** Whether the page said that it ends, or that its body does and nothing came since but white space. */
    private boolean ended;

    private boolean bodyEnded;

    private TreelessReader(String html, String base) {
        this.html = html;
        this.entities = new Entities(html);
        this.tag = new TagReader(html);
        this.passedBy = new PassedBy(html);
        this.writer = new PageWriter(base);
        this.open = new OpenElements(html, writer);
    }

    /** What the page says, or null where that cannot be told without a tree. */
    static @Nullable ArticleText read(String html, @Nullable URI base) {
        HeadEnd end = new HeadEnd(html);
        int start = html.indexOf('\0') >= 0 ? -1 : end.find();
        if (start < 0) {
            return null;
        }
        String address = base == null ? "" : base.toString();
        Document head = start == 0 ? null : Jsoup.parse(end.kept(), address);
        if (head != null && (head.firstElementChild() == null || head.body().childNodeSize() > 0)) {
            return null;
        }
        TreelessReader reader = new TreelessReader(html, head == null ? address : head.baseUri());
        reader.readPage(head, start);
        return reader.open.isSure() ? reader.written(head) : null;
    }

    private ArticleText written(@Nullable Document head) {
        open.endAll();
        return head == null
                ? writer.written(articleBody, null, null, List.of())
                : writer.written(articleBody, HtmlText.language(head), HtmlText.title(head), SiteNames.of(head));
    }

    private void readPage(@Nullable Document head, int start) {
        Element root = head == null ? null : head.firstElementChild();
        if (head == null || root == null) {
            open.pushImplied(TagKind.named("html"));
        } else {
            open.push(new HtmlText.ElementTag(root), TagKind.named("html"));
            articleBody = StructuredData.articleBody(head);
        }
        readBody(start);
    }

    private void readBody(int start) {
        TagKind body = TagKind.named("body");
        int at = start;
        if (html.startsWith("<", at) && body.isWritten(html, at + 1)) {
            at = tag.read(at + 1);
            open.push(tag, body);
        } else {
            open.pushImplied(body);
        }
        while (at >= 0 && at < html.length() && open.isSure()) {
            int next = html.indexOf('<', at);
            words(at, next < 0 ? html.length() : next);
            at = next < 0 ? html.length() : markup(next);
        }
        if (at < 0) {
            open.doubt();
        }
    }

    private void words(int from, int to) {
        if (from == to) {
            return;
        }
        int start = bodyEnded ? firstWord(from, to) : from;
        if (start == to) {
            // It goes behind the body, even if that goes on.
            return;
        }
        bodyEnded = false;
        boolean blank = (ended || open.isBetweenCells()) && firstWord(start, to) == to;
        if ((ended || open.isBetweenCells()) && !blank) {
            open.doubt();
        }
        if (!blank) {
            open.reopen();
        }
        if (open.isHidden()) {
            return;
        }
        int at = start;
        for (int entity = entities.next(at, to); entity < to; entity = entities.next(at, to)) {
            writer.words(html, at, entity);
            at = entities.read(to);
            writer.words(entities.text(), 0, entities.text().length());
        }
        writer.words(html, at, to);
    }

    private int firstWord(int from, int to) {
        int at = from;
        while (at < to && TagReader.isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads a tag or comment; gives where it ends, or -1 where that is not sure. */
    private int markup(int at) {
        char c = at + 1 < html.length() ? html.charAt(at + 1) : 0;
        if (c == '!' || c == '?') {
            return HeadEnd.afterComment(html, at);
        }
        if (c == '/') {
            return at + 2 < html.length() && TagReader.isLetter(html.charAt(at + 2)) ? endTag(at + 2) : -1;
        }
        if (TagReader.isLetter(c)) {
            return startTag(at + 1);
        }
        if (c == 0 || open.isBetweenCells()) {
            return -1;
        }
        words(at, at + 1);
        return at + 1;
    }

    private int endTag(int name) {
        int end = tag.read(name);
        if (end >= 0) {
            ended |= tag.name().equals("html");
            bodyEnded = tag.kind().nesting() == Nesting.ROOT && open.isInBody();
            open.end(tag.kind());
        }
        return end;
    }

    private int startTag(int name) {
        int end = tag.read(name);
        bodyEnded = false;
        TagKind kind = tag.kind();
        Nesting nesting = kind.nesting();
        boolean empty = nesting == Nesting.VOID || nesting == Nesting.GRAPHIC;
        if (end < 0
                || nesting == Nesting.ODD
                || tag.isSelfClosing() && !empty && !kind.isOpenAllTheSame()
                || open.isBetweenCells() && !mayBeBetweenCells(kind)) {
            return -1;
        }
        if (nesting == Nesting.ROOT) {
            return isLateBody() ? end : -1;
        }
        boolean closed = tag.isSelfClosing();
        boolean data = isData(kind);
        open.start(tag);
        return switch (nesting) {
            case RAW -> afterRaw(kind, end, data);
            case GRAPHIC -> closed ? end : passedBy.graphic(kind, end);
            case SELECT -> passedBy.choices(kind, end);
            case TEMPLATE -> passedBy.template(end);
            default -> end;
        };
    }

    /** Whether the body's own tag comes when the body has begun, and says nothing that is read of it. */
    private boolean isLateBody() {
        return tag.name().equals("body")
                && !open.isUnscripted()
                && !tag.has(PageAttribute.HIDDEN)
                && !tag.has(PageAttribute.STYLE)
                && !tag.has(PageAttribute.ROLE)
                && !tag.has(PageAttribute.ITEMPROP);
    }

    private static boolean mayBeBetweenCells(TagKind kind) {
        return switch (kind.nesting()) {
            case TABLE_SECTION, ROW, CELL -> true;
            case RAW -> kind.name().equals("script") || kind.name().equals("style");
            default -> false;
        };
    }

    private boolean isData(TagKind kind) {
        return kind.name().equals("script") && StructuredData.isType(tag.attribute(PageAttribute.TYPE));
    }

    private int afterRaw(TagKind kind, int from, boolean data) {
        int end = PassedBy.endOfRaw(html, kind, from);
        if (data && end >= 0) {
            articleBody = StructuredData.longer(articleBody, StructuredData.articleBody(html.substring(from, end)));
        }
        return end < 0 ? -1 : PassedBy.afterTag(html, end);
    }
}
