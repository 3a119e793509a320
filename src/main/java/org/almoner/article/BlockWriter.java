package org.almoner.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a page's words down, white space collapsed as browsers do it, and notes where blocks begin and end. */
final class BlockWriter {
    private static final Block.Kind[] INNERMOST = {Block.Kind.CAPTION, Block.Kind.HEADING, Block.Kind.LIST_ITEM};

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int LONGEST_LABEL = 80;
    private static final int SHORTEST_SENTENCE = 30;

    private char[] out = new char[1 << 12];
    private int length;

    /** What is being added, where it is quicker to look at than in its string. */
    private char[] run = new char[1 << 8];

    private final List<int[]> spans = new ArrayList<>();
    private final List<Block.Kind> kinds = new ArrayList<>();
    private final Regions regions = new Regions();

    /** How many elements of each kind are open, by ordinal. */
    private final int[] inside = new int[Block.Kind.values().length];

    private int furniture;

    /** How many elements are open whose line breaks are kept. */
    private int preformatted;

    private int start = -1;
    private boolean manyLines;
    private int pendingBreaks;
    private boolean pendingSpace;

    /** Whether a tab is to part what comes from the cell before it, as it does where a table is copied from a page. */
    private boolean pendingCell;

    private boolean linkOpen;
    private int linkStart = -1;

    /** Where the words of a table's cell may begin. */
    private int cell;

    /** Whether an element has ended that may have been a block or a part of a sentence. */
    private boolean pendingEnd;

    /** Whether a word's first letter was written that stands by itself. */
    private boolean dropCap;

    Regions regions() {
        return regions;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(out, 0, length);
    }

    /** The text as it is kept, once all is written. */
    String cleanText() {
        CleanText.clean(out, length);
        return text();
    }

    void inside(Block.Kind kind, int by) {
        inside[kind.ordinal()] += by;
    }

    void furniture(int by) {
        furniture += by;
    }

    void preformatted(int by) {
        preformatted += by;
    }

    void add(String words, int from, int to) {
        int length = to - from;
        if (length > run.length) {
            run = new char[2 * length];
        }
        words.getChars(from, to, run, 0);
        int i = 0;
        while (i < length) {
            char c = run[i];
            if (TagReader.isBlank(c) || c >= NO_BREAK_SPACE && isFiller(c) && isLineStart()) {
                pendingBreaks += c == '\n' && preformatted > 0 ? 1 : 0;
                pendingSpace = true;
                i++;
                continue;
            }
            int end = stretchEnd(run, i, length);
            beforeWords(c);
            append(run, i, end);
            i = end;
        }
    }

    private void append(char[] words, int from, int to) {
        makeRoom(to - from);
        System.arraycopy(words, from, out, length, to - from);
        length += to - from;
    }

    private boolean isLineStart() {
        return start < 0 || pendingBreaks > 0;
    }

    /** What keeps an empty line open, or indents one. */
    private static boolean isFiller(char c) {
        return c == NO_BREAK_SPACE || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
    }

    private void makeRoom(int characters) {
        if (length + characters > out.length) {
            out = Arrays.copyOf(out, (length + characters) * 2);
        }
    }

    private void add(char c) {
        makeRoom(1);
        out[length++] = c;
    }

    /** Where words end that stand as they are to be written, one space between them. */
    private static int stretchEnd(char[] words, int from, int to) {
        int i = from + 1;
        while (i < to) {
            char c = words[i];
            if (c > ' ' || !TagReader.isBlank(c)) {
                i++;
            } else if (c == ' ' && i + 1 < to && !TagReader.isBlank(words[i + 1])) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** Adds a stretch of another text as a block, as it stands there; gives where it begins. */
    int addBlock(String words, int from, int to) {
        endBlock();
        begin();
        makeRoom(to - from);
        words.getChars(from, to, out, length);
        length += to - from;
        int at = start;
        endBlock();
        return at;
    }

    private void beforeWords(char first) {
        boolean apart = pendingBreaks > 1 && preformatted == 0;
        if (apart || pendingEnd && !pendingSpace && LineBreaks.isEnd(out[length - 1])) {
            endBlock();
        }
        if (dropCap && Character.isLowerCase(first)) {
            pendingSpace = false;
        }
        dropCap = false;
        pendingEnd = false;
        if (start < 0) {
            begin();
        } else if (pendingBreaks > 0) {
            for (int i = 0; i < Math.min(pendingBreaks, 2); i++) {
                add('\n');
            }
            manyLines = true;
        } else if (pendingCell) {
            add('\t');
        } else if (pendingSpace) {
            add(' ');
        }
        pendingBreaks = 0;
        pendingSpace = false;
        pendingCell = false;
        if (linkOpen && linkStart < 0) {
            linkStart = length;
        }
    }

    private void begin() {
        if (length > 0) {
            add('\n');
        }
        start = length;
    }

    /** One break is a new line of the same block; two part blocks, as pages without paragraphs do it. */
    void lineBreak() {
        pendingBreaks++;
    }

    void endBlock() {
        if (start >= 0 && manyLines) {
            addLines();
        } else if (start >= 0) {
            addSpan(start, length, kind());
        }
        manyLines = false;
        start = -1;
        pendingBreaks = 0;
        pendingSpace = false;
        pendingCell = false;
        pendingEnd = false;
    }

    /** Runs on the lines that a program wrapped, as those of plain text; what is preformatted is such a text. */
    private void addLines() {
        ArticleText lines = PlainText.read(new String(out, start, length - start));
        String flowing = FlowingText.of(lines.text(), lines.blocks());
        flowing.getChars(0, flowing.length(), out, start);
        int begun = start;
        if (preformatted > 0) {
            Block.Kind kind = kind();
            for (Block line : lines.blocks()) {
                Block.Kind own = kind == Block.Kind.PARAGRAPH ? line.kind() : kind;
                addSpan(begun + line.start(), begun + line.end(), own);
            }
            return;
        }
        for (int end : LineBreaks.ends(out, start, length)) {
            addSpan(begun, end, kind());
            begun = end + 1;
        }
        addSpan(begun, length, kind());
    }

    private void addSpan(int from, int to, Block.Kind kind) {
        spans.add(new int[] {from, to, furniture, regions.current()});
        kinds.add(kind);
        regions.read(to - from);
    }

    boolean isAtStart() {
        return start < 0;
    }

    void startCell() {
        pendingSpace = true;
        pendingCell = start >= 0;
        dropCap = false;
        cell = length;
    }

    /** A cell that says more than a label does is a block; others make a line with those beside them. */
    void endCell() {
        if (start < 0 || !isMoreThanLabel(Math.max(cell, start))) {
            return;
        }
        if (start < cell && cell < length) {
            int end = length;
            length = cell;
            endBlock();
            out[cell] = '\n';
            start = cell + 1;
            length = end;
        }
        endBlock();
    }

    private boolean isMoreThanLabel(int from) {
        int width = 0;
        for (int i = from; i < length; i++) {
            if (i > from && out[i] == '\n') {
                return true;
            }
            width += Script.isUnspaced(out[i]) ? 2 : 1;
        }
        return width > LONGEST_LABEL || width >= SHORTEST_SENTENCE && LineBreaks.isSentenceEnd(out, length - 1);
    }

    /**
     * Begins an element of a name that HTML does not know: a block, unless words stand before it that go on in it.
     *
     * @return whether it may be a block
     */
    boolean startUnknown() {
        boolean apart = start >= 0 && !pendingSpace && pendingBreaks == 0 && LineBreaks.isEnd(out[length - 1]);
        if (pendingEnd || apart) {
            endBlock();
        }
        return start < 0;
    }

    /** Ends such an element: what follows goes on with it, unless it is another. */
    void endUnknown() {
        pendingEnd = start >= 0;
    }

    /** Ends an element that holds the large first letter of a paragraph. */
    void endDropCap() {
        dropCap = start >= 0 && length - start <= 2 && Character.isUpperCase(out[length - 1]);
    }

    private Block.Kind kind() {
        for (Block.Kind kind : INNERMOST) {
            if (inside[kind.ordinal()] > 0) {
                return kind;
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    void startLink() {
        linkOpen = true;
        linkStart = -1;
    }

    /** Where the linked words began, or -1 where there were none. */
    int endLink() {
        int began = linkStart;
        linkOpen = false;
        linkStart = -1;
        return began;
    }

    /** @param text what was written, as it is kept */
    List<Block> blocks(String text) {
        boolean[] inArticle = regions.insideArticle(length);
        List<Block> blocks = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            int[] span = spans.get(i);
            boolean outside = inArticle.length > 0 && (span[3] == Regions.NONE || !inArticle[span[3]]);
            boolean apart = span[2] > 0 || outside || FurnitureMarks.isLine(text, span[0], span[1]);
            blocks.add(new Block(span[0], span[1], kinds.get(i), apart));
        }
        return blocks;
    }
}
