package org.almoner.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;

/** Chooses the blocks that are worth a closer look: those with an opening cue, and their neighbours. */
final class Candidates {
    private static final int BEFORE = 1;
    private static final int AFTER = 4;
    private static final int SHORT = 160;
    private static final int LONGEST_LIST = 40;
    private static final Set<CueClass> OPENING = EnumSet.of(
            CueClass.ASK,
            CueClass.INVITE,
            CueClass.GIVE,
            CueClass.DROPOFF,
            CueClass.PLATFORM,
            CueClass.ACCOUNT,
            CueClass.MEMORIAL,
            CueClass.HEADING,
            CueClass.TAX);

    private final List<Block> blocks;
    private final boolean[] wanted;

    /** Where the latest opening cue was. */
    private int block;

    /** Blocks before it that were to be wanted are. */
    private int done;

    private Candidates(List<Block> blocks) {
        this.blocks = blocks;
        this.wanted = new boolean[blocks.size()];
    }

    static List<Unit> units(ArticleText article, Hits hits) {
        Candidates candidates = new Candidates(article.blocks());
        hits.within(0, article.text().length(), candidates::consider);
        return candidates.split(article.text());
    }

    private void consider(CueClass cue, int start, int end) {
        if (!OPENING.contains(cue)) {
            return;
        }
        while (block < blocks.size() && blocks.get(block).end() <= start) {
            block++;
        }
        // Hits come in order of their ends; a start may lie some blocks back.
        int first = block;
        while (first > 0 && blocks.get(first - 1).end() > start) {
            first--;
        }
        int last = lastAfter(blocks, block);
        for (int b = Math.max(done, Math.max(0, first - BEFORE)); b <= last; b++) {
            wanted[b] = true;
        }
        done = Math.max(done, last + 1);
    }

    private List<Unit> split(String text) {
        List<Unit> units = new ArrayList<>();
        Sentences sentences = new Sentences(text);
        for (int b = 0; b < wanted.length; b++) {
            if (wanted[b]) {
                sentences.split(blocks.get(b), b, units);
            }
        }
        return units;
    }

    /** The last block to look at after one with an opening cue: a list of places may be long. */
    private static int lastAfter(List<Block> blocks, int block) {
        int last = Math.min(blocks.size() - 1, block + AFTER);
        int most = Math.min(blocks.size() - 1, block + LONGEST_LIST);
        while (last < most && blocks.get(last).end() - blocks.get(last).start() <= SHORT) {
            last++;
        }
        return last;
    }
}
