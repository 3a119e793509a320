package org.almoner.detect.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the words of a lexicon stand in a text, in order of their ends. Not thread-safe. */
public final class Hits {
    /** How far apart two steps of a pattern may stand, in characters. */
    private static final int WIDEST_GAP = 120;

    /** A cue that was found. */
    public record Hit(CueClass cue, int start, int end) {}

    /** Told of cues as they are found. */
    public interface Listener {
        void found(CueClass cue, int start, int end);
    }

    private final Lexicon lexicon;
    private int[] words = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private @Nullable ChainWalk walk;

    Hits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds an occurrence; they come in order of their starts. */
    void add(int word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int at = size++;
        for (; at > 0 && ends[at - 1] > end; at--) {
            words[at] = words[at - 1];
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
        }
        words[at] = word;
        starts[at] = start;
        ends[at] = end;
    }

    boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    int startOf(int index) {
        return starts[index];
    }

    public CueClass[] cuesAt(int index) {
        return lexicon.cuesOf(words[index]);
    }

    /** Index of the first occurrence that ends after {@code offset}. */
    int firstAfter(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cues within a stretch: single words, and patterns whose steps all stand in it. */
    public List<Hit> within(int from, int to) {
        List<Hit> found = new ArrayList<>();
        within(from, to, (cue, start, end) -> found.add(new Hit(cue, start, end)));
        return found;
    }

    /** Tells of the cues within a stretch that are single words. */
    public void wordsWithin(int from, int to, Listener listener) {
        for (int i = nextWithin(firstAfter(from), from, to); i < size; i = nextWithin(i + 1, from, to)) {
            tell(i, listener);
        }
    }

    /** Tells of the cues within a stretch, in order of their ends. */
    public void within(int from, int to, Listener listener) {
        if (walk == null) {
            walk = new ChainWalk(lexicon.chains(), WIDEST_GAP);
        }
        walk.restart();
        for (int i = nextWithin(firstAfter(from), from, to); i < size; i = nextWithin(i + 1, from, to)) {
            tell(i, listener);
            walk.step(lexicon.stepsOf(words[i]), starts[i], ends[i], listener);
        }
    }

    /** Index of the first occurrence from {@code index} on that begins and ends within a stretch, or {@link #size}. */
    private int nextWithin(int index, int from, int to) {
        for (int i = index; i < size && ends[i] <= to; i++) {
            if (starts[i] >= from) {
                return i;
            }
        }
        return size;
    }

    private void tell(int index, Listener listener) {
        for (CueClass cue : cuesAt(index)) {
            listener.found(cue, starts[index], ends[index]);
        }
    }
}
