package org.almoner.detect.name;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.almoner.detect.channel.Channel;

/** Where addresses and numbers stand in a passage that are written out: they are no names, as linked words may be. */
final class WrittenChannels {
    /** Their ends by their starts. */
    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    WrittenChannels(List<Channel> channels) {
        channels.stream()
                .filter(each -> each.text() == null)
                .forEach(each -> ends.merge(each.start(), each.end(), Math::max));
    }

    /** Where the next one begins, at which a name ends. */
    int next(int start, int to) {
        Integer next = ends.higherKey(start);
        return next == null ? to : Math.min(next, to);
    }

    /** Where the one ends that holds a place, or the place. */
    int behind(int at) {
        Map.Entry<Integer, Integer> last = ends.floorEntry(at);
        return last == null ? at : Math.max(at, last.getValue());
    }

    boolean overlap(int start, int end) {
        Map.Entry<Integer, Integer> last = ends.lowerEntry(end);
        return last != null && last.getValue() > start;
    }
}
