package org.almoner.detect.channel;

import java.util.BitSet;

/** Which characters of a stretch of text are of a channel already. Not thread-safe. */
final class TakenStretch {
    private final int from;
    private final BitSet taken = new BitSet();

    TakenStretch(int from) {
        this.from = from;
    }

    void take(Channel channel) {
        taken.set(channel.start() - from, channel.end() - from);
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start - from);
        return next < 0 || next >= end - from;
    }
}
