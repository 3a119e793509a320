package org.almoner.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a page's words down, white space collapsed as browsers do it, and notes where blocks begin and end. */
final class BlockWriter {
    private static final Block.Kind[] INNERMOST = {Block.Kind.CAPTION, Block.Kind.HEADING, Block.Kind.LIST_ITEM};

    private char[] out = new char[1 << 12];
    private int length;
    private final List<int[]> spans = new ArrayList<>();
    private final List<Block.Kind> kinds = new ArrayList<>();
    private final Regions regions = new Regions();

    /** How many elements of each kind are open, by ordinal. */
    private final int[] inside = new int[Block.Kind.values().length];

    private int furniture;
    private int start = -1;
    private int pendingBreaks;
    private boolean pendingSpace;
    private boolean linkOpen;
    private int linkStart = -1;

    Regions regions() {
        return regions;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(out, 0, length);
    }

    void inside(Block.Kind kind, int by) {
        inside[kind.ordinal()] += by;
    }

    void furniture(int by) {
        furniture += by;
    }

    void add(String words, int from, int to) {
        int i = from;
        while (i < to) {
            if (isBlank(words.charAt(i))) {
                pendingSpace = true;
                i++;
                continue;
            }
            int end = stretchEnd(words, i, to);
            beforeWords();
            makeRoom(end - i);
            words.getChars(i, end, out, length);
            length += end - i;
            i = end;
        }
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
    private static int stretchEnd(String words, int from, int to) {
        int i = from + 1;
        while (i < to) {
            if (!isBlank(words.charAt(i))) {
                i++;
            } else if (words.charAt(i) == ' ' && i + 1 < to && !isBlank(words.charAt(i + 1))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** HTML's own white space; a no-break space is a character like any other. */
    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
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

    private void beforeWords() {
        if (pendingBreaks > 1) {
            endBlock();
        }
        if (start < 0) {
            begin();
        } else if (pendingBreaks == 1) {
            add('\n');
        } else if (pendingSpace) {
            add(' ');
        }
        pendingBreaks = 0;
        pendingSpace = false;
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
        if (start >= 0) {
            spans.add(new int[] {start, length, furniture, regions.current()});
            kinds.add(kind());
            regions.read(length - start);
        }
        start = -1;
        pendingBreaks = 0;
        pendingSpace = false;
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
