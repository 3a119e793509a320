package org.almoner.article;

import java.util.EnumSet;
import java.util.Set;
import org.almoner.article.TagKind.Nesting;

/**
 * The elements of a page that are open, as its tree would have them, without the tree. Knows the rules by which start tags
 * end what was open and end tags end more than their own, as far as honest pages need them; of all else it is unsure.
 */
final class OpenElements {
    /** Whose content, if any, is not looked at. */
    private static final Set<Nesting> EMPTY =
            EnumSet.of(Nesting.VOID, Nesting.RAW, Nesting.GRAPHIC, Nesting.SELECT, Nesting.TEMPLATE);

    /** What may not stand where scripts do not run, even if all there have their end tags: it is read by other rules. */
    private static final Set<Nesting> SCRIPTED = EnumSet.of(
            Nesting.UNSCRIPTED, Nesting.NEW_BLOCK, Nesting.GRAPHIC, Nesting.TEMPLATE, Nesting.ROOT, Nesting.ODD);

    private static final int DEEPEST = 200;
    private static final TagKind BODY = TagKind.named("body");
    private static final TagKind PARAGRAPH = TagKind.named("p");
    private static final TagKind SECTION = TagKind.named("tbody");
    private static final TagKind ROW = TagKind.named("tr");
    private static final TagKind LINE = TagKind.named("li");
    private static final TagKind DIVISION = TagKind.named("div");
    private static final TagKind ADDRESS = TagKind.named("address");
    private static final TagKind RULE = TagKind.named("hr");
    private static final TagKind LINE_BREAK = TagKind.named("br");
    private static final TagKind OBJECT = TagKind.named("object");
    private static final TagKind LINK = TagKind.named("a");
    private static final TagKind NO_BREAK = TagKind.named("nobr");

    private final OpenKinds open = new OpenKinds();
    private final ActiveFormats formats = new ActiveFormats();
    private final PageWriter writer;

    /** Reads what was left out, or is opened once more; and how many characters of the page may be read so. */
    private final TagReader again;

    private int left;
    private boolean sure = true;

    /** How many are open around the element that is passed over, itself with them; 0 where none is. */
    private int hidden;

    OpenElements(String html, PageWriter writer) {
        this.writer = writer;
        this.again = new TagReader(html);
        this.left = html.length();
    }

    boolean isSure() {
        return sure;
    }

    boolean isHidden() {
        return hidden > 0;
    }

    /** Says that the page is too odd. */
    void doubt() {
        sure = false;
    }

    private void require(boolean known) {
        if (!known) {
            doubt();
        }
    }

    /** Whether what is open is a part of a table that holds other parts only. */
    boolean isBetweenCells() {
        Nesting top = open.top().nesting();
        return top == Nesting.TABLE || top == Nesting.TABLE_SECTION || top == Nesting.ROW;
    }

    /** Whether what is open is, or is in, what is there where scripts do not run. */
    boolean isUnscripted() {
        return open.isOpen(Nesting.UNSCRIPTED);
    }

    /** Whether the body's end tag would be taken for it. */
    boolean isInBody() {
        return open.findInScope(BODY) >= 0;
    }

    /** Opens an element by its start tag, once all is ended that it ends. */
    void start(TagReader tag) {
        TagKind kind = tag.kind();
        int before = open.size();
        makeRoom(kind);
        if (formats.isCut() && kind.isWords()) {
            reopen();
        }
        require(!isUnscripted() || open.size() == before && !SCRIPTED.contains(kind.nesting()));
        if (!sure) {
            return;
        }
        if (!isUnscripted()) {
            pushTableParts(kind.nesting());
        }
        push(tag, kind);
        if (kind.nesting() == Nesting.FORMATTING) {
            formats.open(kind, tag.start(), open.size());
        } else if (EMPTY.contains(kind.nesting())) {
            pop();
        }
    }

    /** Opens the parts of a table that a page left out around a row or a cell. */
    private void pushTableParts(Nesting nesting) {
        boolean cell = nesting == Nesting.CELL;
        if ((cell || nesting == Nesting.ROW) && open.top().nesting() == Nesting.TABLE) {
            pushImplied(SECTION);
        }
        if (cell && open.top().nesting() == Nesting.TABLE_SECTION) {
            pushImplied(ROW);
        }
    }

    /** Opens again what was cut short, since words follow. */
    void reopen() {
        if (!formats.isCut()) {
            return;
        }
        require(!formats.isCrowded() && !isUnscripted());
        for (int i = formats.firstCut(); sure && i < formats.size(); i++) {
            int end = again.read(formats.name(i));
            left -= end - formats.name(i);
            require(left >= 0);
            push(again, again.kind());
            formats.reopened(i, open.size());
        }
    }

    /** Opens an element that a page leaves out. */
    void pushImplied(TagKind kind) {
        push(again.implied(kind), kind);
    }

    void push(PageTag tag, TagKind kind) {
        if (open.size() >= DEEPEST) {
            doubt();
        }
        open.push(kind);
        if (isApart(kind)) {
            formats.mark();
        }
        if (!isHidden() && !writer.enter(tag, open.size())) {
            hidden = open.size();
        }
    }

    private void pop() {
        int depth = open.size();
        TagKind ended = open.pop();
        if (isApart(ended)) {
            formats.clear();
        } else if (ended.nesting() == Nesting.FORMATTING) {
            formats.cut(depth);
        }
        if (hidden == 0) {
            writer.leave(depth);
        } else if (hidden == depth) {
            hidden = 0;
        }
    }

    /** Whether what is bold in such an element is so in it alone. */
    private static boolean isApart(TagKind kind) {
        return kind.isCell() || kind == OBJECT;
    }

    private void makeRoom(TagKind kind) {
        switch (kind.nesting()) {
            case BLOCK -> endParagraph();
            case PARAGRAPH -> endParagraph();
            case HEADING -> {
                endParagraph();
                if (open.top().nesting() == Nesting.HEADING) {
                    pop();
                }
            }
            case ITEM -> {
                endItem(kind);
                endParagraph();
            }
            case VOID -> {
                if (kind == RULE) {
                    endParagraph();
                }
            }
            case FORMATTING -> {
                if (kind == LINK && formats.last(LINK) >= 0) {
                    endFormat(LINK);
                }
                require(kind != NO_BREAK || open.find(kind) < 0 && formats.last(kind) < 0);
            }
            case NEW_BLOCK -> require(open.findInScope(PARAGRAPH) < 0);
            case FORM -> {
                require(open.find(kind) < 0);
                endParagraph();
            }
            case CLOSED -> require(open.find(kind) < 0);
            case TABLE -> require(!isBetweenCells() && open.findInScope(PARAGRAPH) < 0);
            case TABLE_SECTION -> endUpTo(Nesting.TABLE, Nesting.TABLE);
            case ROW -> endUpTo(Nesting.TABLE_SECTION, Nesting.TABLE);
            case CELL -> endUpTo(Nesting.ROW, Nesting.TABLE_SECTION);
            default -> {
                // Ends nothing.
            }
        }
    }

    private void endParagraph() {
        int found = open.findInScope(PARAGRAPH);
        if (found >= 0) {
            popDownTo(found);
        }
    }

    /** An item ends the one before it, unless a list stands between them. */
    private void endItem(TagKind kind) {
        boolean line = kind == LINE;
        for (int i = open.isOpen(kind.nesting()) ? open.size() - 1 : -1; i >= 0; i--) {
            TagKind each = open.get(i);
            if (each.nesting() == Nesting.ITEM && (each == LINE) == line) {
                popDownTo(i);
                return;
            }
            boolean passed = each == DIVISION || each == ADDRESS || each == PARAGRAPH;
            if (each.special() && !passed) {
                return;
            }
        }
    }

    /** Ends all within the innermost table up to an element of the one kind or the other. */
    private void endUpTo(Nesting one, Nesting other) {
        int table = open.innermost(Nesting.TABLE);
        if (table < 0) {
            doubt();
            return;
        }
        int at = open.size() - 1;
        while (at > table && open.get(at).nesting() != one && open.get(at).nesting() != other) {
            at--;
        }
        popDownTo(at + 1);
    }

    /** Ends the element at {@code place} and all in it. */
    private void popDownTo(int place) {
        for (int i = place; i < open.size(); i++) {
            require(!leavesTraces(open.get(i)));
        }
        while (sure && open.size() > place) {
            pop();
        }
    }

    /** A form would still be known for open, and an object's formatting reach out of it. */
    private static boolean leavesTraces(TagKind kind) {
        return kind.nesting() == Nesting.FORM
                || kind.nesting() == Nesting.NEW_BLOCK
                || kind.nesting() == Nesting.UNSCRIPTED
                || kind == OBJECT;
    }

    /** Ends an element by its end tag. */
    void end(TagKind kind) {
        if (kind.nesting() == Nesting.ROOT) {
            return;
        }
        if (kind.nesting() == Nesting.FORM && open.findInScope(kind) >= 0 && !isUnscripted()) {
            endImplied();
        }
        if (kind == LINE_BREAK) {
            breakLine();
        } else if (kind.nesting() == Nesting.ODD) {
            doubt();
        } else if (kind.nesting() == Nesting.FORMATTING && formats.last(kind) >= 0) {
            endFormat(kind);
        } else if (open.top().is(kind)) {
            pop();
        } else {
            endInside(kind);
        }
    }

    /** The end tag of a line break is one, too. */
    private void breakLine() {
        require(!isUnscripted() && !isBetweenCells());
        reopen();
        pushImplied(LINE_BREAK);
        pop();
    }

    /** Ends the last of a kind of formatting, and with it whatever it holds, unless a block stands in it. */
    private void endFormat(TagKind kind) {
        int last = formats.last(kind);
        int depth = formats.depth(last);
        if (depth > 0) {
            require(depth == open.size() || !isUnscripted() && !isBetweenCells());
            for (int i = depth; i < open.size(); i++) {
                require(!open.get(i).special() && !OpenKinds.isBoundary(open.get(i)) && open.get(i) != kind);
            }
            popDownTo(depth - 1);
        }
        formats.remove(last);
    }

    /** Ends what needs no end tag. */
    private void endImplied() {
        while (open.top().is(PARAGRAPH) || open.top().nesting() == Nesting.ITEM) {
            pop();
        }
    }

    private void endInside(TagKind kind) {
        require(!isUnscripted());
        int found = open.find(kind);
        if (found < 0) {
            endStray(kind);
            return;
        }
        boolean ordinary = kind.nesting() == Nesting.ORDINARY;
        for (int i = found + 1; i < open.size(); i++) {
            TagKind above = open.get(i);
            boolean table = kind.nesting() == Nesting.TABLE
                    || kind.nesting() == Nesting.TABLE_SECTION
                    || kind.nesting() == Nesting.ROW
                    || kind.nesting() == Nesting.CELL;
            boolean shut = table ? above.nesting() == Nesting.TABLE : OpenKinds.isBoundary(above);
            boolean heading = kind.nesting() == Nesting.HEADING && above.nesting() == Nesting.HEADING;
            boolean list =
                    kind == LINE && (above.name().equals("ul") || above.name().equals("ol"));
            if (shut || list || heading) {
                doubt();
                return;
            }
            if (ordinary && above.special()) {
                return;
            }
        }
        require(!isBetweenOthers(kind));
        popDownTo(found);
    }

    /** Between a table's cells no end tags stand but those of tables. */
    private boolean isBetweenOthers(TagKind kind) {
        return isBetweenCells()
                && kind.nesting() != Nesting.TABLE
                && kind.nesting() != Nesting.TABLE_SECTION
                && kind.nesting() != Nesting.ROW;
    }

    /** An end tag without a start is passed by, but a paragraph's makes an empty one. */
    private void endStray(TagKind kind) {
        boolean another = kind.nesting() == Nesting.HEADING || kind.isCell();
        require(!isBetweenCells() && !(another && open.isOpen(kind.nesting())));
        if (kind.is(PARAGRAPH) && sure) {
            pushImplied(kind);
            pop();
        }
    }

    /** Ends all that is open, at the page's end. */
    void endAll() {
        while (open.size() > 0) {
            pop();
        }
    }
}
