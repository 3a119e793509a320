package org.almoner.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    /** What may not stand where scripts do not run, even if every element there has its end tag: it is read by other rules. */
    private static final Set<Nesting> SCRIPTED =
            EnumSet.of(Nesting.UNSCRIPTED, Nesting.NEW_BLOCK, Nesting.GRAPHIC, Nesting.TEMPLATE, Nesting.ROOT, Nesting.ODD);

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
    private static final TagKind LINK = TagKind.named("a");
    private static final TagKind NO_BREAK = TagKind.named("nobr");

    private final List<TagKind> open = new ArrayList<>();

    /** How many of them nest in each way, so that what is not open is not looked for. */
    private final int[] count = new int[Nesting.values().length];

    private final PageWriter writer;
    private final TagReader implied = new TagReader("");
    private boolean sure = true;

    /** How many are open around the element that is passed over, itself with them; 0 where none is. */
    private int hidden;

    OpenElements(PageWriter writer) {
        this.writer = writer;
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
        Nesting top = top().nesting();
        return top == Nesting.TABLE || top == Nesting.TABLE_SECTION || top == Nesting.ROW;
    }

    /** Whether what is open is, or is in, what is there where scripts do not run. */
    boolean isUnscripted() {
        return count[Nesting.UNSCRIPTED.ordinal()] > 0;
    }

    /** Whether the body's end tag would be taken for it. */
    boolean isInBody() {
        return findInScope(BODY) >= 0;
    }

    private TagKind top() {
        return open.get(open.size() - 1);
    }

    /** Opens an element by its start tag, once all is ended that it ends. */
    void start(TagReader tag) {
        TagKind kind = tag.kind();
        int before = open.size();
        makeRoom(kind);
        require(!isUnscripted() || open.size() == before && !SCRIPTED.contains(kind.nesting()));
        if (!sure) {
            return;
        }
        boolean cell = kind.nesting() == Nesting.CELL;
        if ((cell || kind.nesting() == Nesting.ROW) && top().nesting() == Nesting.TABLE) {
            pushImplied(SECTION);
        }
        if (cell && top().nesting() == Nesting.TABLE_SECTION) {
            pushImplied(ROW);
        }
        push(tag, kind);
        if (EMPTY.contains(kind.nesting())) {
            pop();
        }
    }

    /** Opens an element that a page leaves out. */
    void pushImplied(TagKind kind) {
        push(implied.implied(kind), kind);
    }

    void push(PageTag tag, TagKind kind) {
        if (open.size() >= DEEPEST) {
            doubt();
        }
        open.add(kind);
        count[kind.nesting().ordinal()]++;
        if (!isHidden() && !writer.enter(tag, open.size())) {
            hidden = open.size();
        }
    }

    private void pop() {
        int depth = open.size();
        TagKind ended = open.remove(depth - 1);
        count[ended.nesting().ordinal()]--;
        if (hidden == 0) {
            writer.leave(depth);
        } else if (hidden == depth) {
            hidden = 0;
        }
    }

    private void makeRoom(TagKind kind) {
        switch (kind.nesting()) {
            case BLOCK -> endParagraph();
            case PARAGRAPH -> endParagraph();
            case HEADING -> {
                endParagraph();
                if (top().nesting() == Nesting.HEADING) {
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
            case FORMATTING -> require(kind != LINK && kind != NO_BREAK || find(kind) < 0);
            case NEW_BLOCK -> require(findInScope(PARAGRAPH) < 0);
            case FORM -> {
                require(find(kind) < 0);
                endParagraph();
            }
            case CLOSED -> require(find(kind) < 0);
            case TABLE -> require(!isBetweenCells() && findInScope(PARAGRAPH) < 0);
            case TABLE_SECTION -> endUpTo(Nesting.TABLE, Nesting.TABLE);
            case ROW -> endUpTo(Nesting.TABLE_SECTION, Nesting.TABLE);
            case CELL -> endUpTo(Nesting.ROW, Nesting.TABLE_SECTION);
            default -> {
                // Ends nothing.
            }
        }
    }

    private void endParagraph() {
        int found = findInScope(PARAGRAPH);
        if (found >= 0) {
            popDownTo(found);
        }
    }

    /** An item ends the one before it, unless a list stands between them. */
    private void endItem(TagKind kind) {
        boolean line = kind == LINE;
        for (int i = isOpen(kind) ? open.size() - 1 : -1; i >= 0; i--) {
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
        int table = innermost(Nesting.TABLE);
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

    private boolean isOpen(TagKind kind) {
        return count[kind.nesting().ordinal()] > 0;
    }

    private int innermost(Nesting nesting) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).nesting() == nesting) {
                return i;
            }
        }
        return -1;
    }

    private int find(TagKind kind) {
        for (int i = isOpen(kind) ? open.size() - 1 : -1; i >= 0; i--) {
            if (open.get(i).is(kind)) {
                return i;
            }
        }
        return -1;
    }

    /** Where such an element is open and not shut off by another, or -1. */
    private int findInScope(TagKind kind) {
        for (int i = isOpen(kind) ? open.size() - 1 : -1; i >= 0; i--) {
            TagKind each = open.get(i);
            if (each.is(kind)) {
                return i;
            }
            if (isBoundary(each)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBoundary(TagKind kind) {
        return kind.nesting() == Nesting.CLOSED
                || kind.nesting() == Nesting.TABLE
                || kind.nesting() == Nesting.CELL
                || kind.nesting() == Nesting.ROOT;
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

    /** Formatting that another element's end cuts short would be opened again, and a form still be known for open. */
    private static boolean leavesTraces(TagKind kind) {
        return kind.nesting() == Nesting.FORMATTING
                || kind.nesting() == Nesting.FORM
                || kind.nesting() == Nesting.NEW_BLOCK
                || kind.nesting() == Nesting.UNSCRIPTED
                || kind.nesting() == Nesting.HEADING;
    }

    /** Ends an element by its end tag. */
    void end(TagKind kind) {
        if (kind.nesting() == Nesting.ROOT) {
            return;
        }
        if (kind.nesting() == Nesting.FORM && findInScope(kind) >= 0 && !isUnscripted()) {
            endImplied();
        }
        if (kind.nesting() == Nesting.ODD || kind == LINE_BREAK) {
            doubt();
        } else if (top().is(kind)) {
            pop();
        } else {
            endInside(kind);
        }
    }

    /** Ends what needs no end tag. */
    private void endImplied() {
        while (top().is(PARAGRAPH) || top().nesting() == Nesting.ITEM) {
            pop();
        }
    }

    private void endInside(TagKind kind) {
        require(!isUnscripted());
        int found = find(kind);
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
            boolean shut = table ? above.nesting() == Nesting.TABLE : isBoundary(above);
            boolean list = kind == LINE
                    && (above.name().equals("ul") || above.name().equals("ol"));
            if (shut || list) {
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
        require(!isBetweenCells() && (kind.nesting() != Nesting.HEADING || innermost(Nesting.HEADING) < 0));
        if (kind.is(PARAGRAPH) && sure) {
            pushImplied(kind);
            pop();
        }
    }

    /** Ends all that is open, at the page's end. */
    void endAll() {
        while (!open.isEmpty()) {
            pop();
        }
    }
}
