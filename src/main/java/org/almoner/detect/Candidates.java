package org.almoner.detect;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

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
            CueClass.SMS,
            CueClass.MEMORIAL,
            CueClass.HEADING,
            CueClass.TAX);

    private final List<Block> blocks;
    private final BitSet opening = new BitSet();

    /** Blocks in which goods are named. */
    private final BitSet goods = new BitSet();

    /** Blocks in which something is handed over or sought: enough where goods are named too. */
    private final BitSet handing = new BitSet();

    Candidates(ArticleText article, Hits hits) {
        blocks = article.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            consider(b, hits);
        }
        goods.and(handing);
        opening.or(goods);
    }

    /** Most blocks that open do so by a single word: then no pattern need be followed. */
    private void consider(int block, Hits hits) {
        int start = blocks.get(block).start();
        int end = blocks.get(block).end();
        hits.wordsWithin(start, end, (cue, from, to) -> mark(cue, block));
        if (!opening.get(block)) {
            hits.within(start, end, (cue, from, to) -> mark(cue, block));
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

    /** Blocks with a cue that is enough by itself. */
    BitSet opening() {
        return opening;
    }

    /** Blocks with their neighbours. */
    BitSet around(BitSet centres) {
        BitSet wanted = new BitSet();
        for (int b = centres.nextSetBit(0); b >= 0; b = centres.nextSetBit(b + 1)) {
            wanted.set(Math.max(0, b - BEFORE), lastAfter(b) + 1);
        }
        return wanted;
    }

    /** Some blocks that open, and those that open with one of them for a neighbour: what is read there tells of them too. */
    BitSet reaching(BitSet some) {
        BitSet wanted = new BitSet();
        wanted.or(some);
        for (int b = opening.nextSetBit(0); b >= 0; b = opening.nextSetBit(b + 1)) {
            int next = some.nextSetBit(Math.max(0, b - BEFORE));
            wanted.set(b, wanted.get(b) || next >= 0 && next <= lastAfter(b));
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
