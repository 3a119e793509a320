package org.almoner.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The article's text as a page's data has it, and what of it the page does not show. The two are compared by their letters
 * and digits, a few at a time, since they seldom agree in spaces, quotation marks and the like.
 */
final class ArticleCopy {
    private static final int WINDOW = 16;

    /** A headline or a teaser is shown of pages that a script draws. */
    private static final double TEASER = 0.1;

    /** What a page writes in other words than its data is less than that. */
    private static final double LEAST_MISSING = 0.25;

    private static final int FEWEST_MISSING = 3;

    /** Shorter stretches do not end with a full stop. */
    private static final int SHORTEST_PIECE = 40;

    private static final List<String> PARAGRAPHS = List.of("<p", "<br", "<div", "<li", "<h");

    private final ArticleText copy;
    private final List<Block> missing = new ArrayList<>();
    private boolean partlyShown;

    /**
     * @param body the copy, as text or as HTML
     * @param base the page's address, or nothing
     * @param shown the page's text
     */
    ArticleCopy(String body, String base, String shown) {
        copy = read(body, base);
        List<Block> pieces = pieces();
        LetterWindows windows = new LetterWindows(WINDOW);
        int[] ends = new int[pieces.size()];
        for (int i = 0; i < ends.length; i++) {
            windows.add(copy.text(), pieces.get(i).start(), pieces.get(i).end());
            ends[i] = windows.count();
        }
        windows.lookFor(shown);
        int found = windows.found(0, windows.count());
        if (found < TEASER * windows.count()) {
            missing.addAll(copy.blocks());
        } else if (windows.count() - found >= Math.max(FEWEST_MISSING, LEAST_MISSING * windows.count())) {
            partlyShown = true;
            addMissing(pieces, windows, ends);
        }
    }

    ArticleText text() {
        return copy;
    }

    /** The blocks of the copy, or parts of them, that the page lacks. */
    List<Block> missing() {
        return missing;
    }

    /** Whether the page shows a part of the article, so that the copy is no other article. */
    boolean isPartlyShown() {
        return partlyShown;
    }

    /** Pieces too short to be told from others are taken for what the one before is. */
    private void addMissing(List<Block> pieces, LetterWindows windows, int[] ends) {
        boolean isMissing = false;
        for (int i = 0; i < ends.length; i++) {
            int from = i == 0 ? 0 : ends[i - 1];
            boolean goesOn = isMissing && !isBlockStart(pieces.get(i));
            isMissing = ends[i] == from ? isMissing : 2 * windows.found(from, ends[i]) < ends[i] - from;
            if (!isMissing) {
                continue;
            }
            Block piece = pieces.get(i);
            if (goesOn) {
                Block last = missing.remove(missing.size() - 1);
                piece = new Block(last.start(), piece.end(), piece.kind(), piece.furniture());
            }
            missing.add(piece);
        }
    }

    private boolean isBlockStart(Block piece) {
        return piece.start() == 0 || copy.text().charAt(piece.start() - 1) == '\n';
    }

    /** The copy's sentences, nearly. */
    private List<Block> pieces() {
        List<Block> pieces = new ArrayList<>();
        for (Block block : copy.blocks()) {
            int start = block.start();
            for (int i = start + SHORTEST_PIECE; i < block.end(); i++) {
                if (isEnd(copy.text().charAt(i - 1), copy.text().charAt(i))) {
                    pieces.add(new Block(start, i, block.kind(), block.furniture()));
                    start = copy.text().charAt(i) == ' ' ? i + 1 : i;
                    i += SHORTEST_PIECE;
                }
            }
            pieces.add(new Block(start, block.end(), block.kind(), block.furniture()));
        }
        return pieces;
    }

    private static boolean isEnd(char last, char next) {
        return "。！？".indexOf(last) >= 0 || next == ' ' && ".!?…؟।॥۔\"”».".indexOf(last) >= 0;
    }

    /** The copy as a text of its own. */
    static ArticleText read(String body, String base) {
        if (holdsTags(body)) {
            return readHtml(body, base);
        }
        String decoded = body.indexOf('&') < 0 ? body : Parser.unescapeEntities(body, false);
        return holdsTags(decoded) ? readHtml(decoded, base) : readLines(decoded);
    }

    private static ArticleText readHtml(String body, String base) {
        boolean paragraphs = PARAGRAPHS.stream().anyMatch(body::contains);
        return HtmlText.readPart(base, paragraphs ? body : body.replace("\n", "<p>"));
    }

    private static ArticleText readLines(String body) {
        BlockWriter lines = new BlockWriter();
        body.lines().forEach(line -> {
            lines.add(line, 0, line.length());
            lines.endBlock();
        });
        String text = lines.cleanText();
        return new ArticleText(text, lines.blocks(text), List.of(), null, null, List.of(), Map.of());
    }

    private static boolean holdsTags(String body) {
        for (int at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
            char next = at + 1 < body.length() ? body.charAt(at + 1) : 0;
            if (next == '/' || TagReader.isLetter(next)) {
                return true;
            }
        }
        return false;
    }
}
