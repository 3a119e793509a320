package org.almoner.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;

/** Chooses the blocks that are worth a closer look: those that open one by their cues, and their neighbours. */
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
            CueClass.CHEQUE,
            CueClass.MEMORIAL,
            CueClass.HEADING,
            CueClass.TAX);

    private final List<Block> blocks;

    /** Blocks with a cue that is enough by itself. */
    private final BitSet opening = new BitSet();

    private final BitSet goods = new BitSet();

    /** Blocks in which something is handed over or sought: enough where goods are named too. */
    private final BitSet handing = new BitSet();

    private Candidates(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<Unit> units(ArticleText article, Hits hits) {
        Candidates candidates = new Candidates(article.blocks());
        candidates.consider(hits);
        BitSet wanted = candidates.wanted();
        List<Unit> units = new ArrayList<>();
        Sentences sentences = new Sentences(article.text());
        for (int b = wanted.nextSetBit(0); b >= 0; b = wanted.nextSetBit(b + 1)) {
            sentences.split(candidates.blocks.get(b), b, units);
        }
        return units;
    }

    private void consider(Hits hits) {
        for (int b = 0; b < blocks.size(); b++) {
            int block = b;
            hits.within(blocks.get(b).start(), blocks.get(b).end(), (cue, start, end) -> mark(cue, block));
        }
    }

    private void mark(CueClass cue, int block) {
        if (OPENING.contains(cue)) {
            opening.set(block);
        } else if (cue == CueClass.GOODS) {
            goods.set(block);
        } else if (cue == CueClass.HAND || cue == CueClass.WANTED) {
            handing.set(block);
        }
    }

    /** Those that open, with their neighbours. */
    private BitSet wanted() {
        goods.and(handing);
        opening.or(goods);
        BitSet wanted = new BitSet();
        for (int b = opening.nextSetBit(0); b >= 0; b = opening.nextSetBit(b + 1)) {
            wanted.set(Math.max(0, b - BEFORE), lastAfter(b) + 1);
        }
        return wanted;
    }

    /** The last block to look at after one that opens: a list of places may be long. */
    private int lastAfter(int block) {
        int last = Math.min(blocks.size() - 1, block + AFTER);
        int most = Math.min(blocks.size() - 1, block + LONGEST_LIST);
        while (last < most && blocks.get(last).end() - blocks.get(last).start() <= SHORT) {
            last++;
        }
        return last;
    }
}
