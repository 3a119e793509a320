package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Where the cues of a passage stand. Every question is answered by those near a place, however many there are. */
final class CuePlaces {
    /** Cues that hold a name begin no further before it. */
    private static final int WIDEST = 15;

    /** Words of a cue that holds a name; patterns of several steps go over more. */
    private static final int MOST_WORDS = 3;

    private final String text;
    private final TreeMap<Integer, List<Hits.Hit>> byStart = new TreeMap<>();

    CuePlaces(String text, List<Hits.Hit> cues) {
        this.text = text;
        for (Hits.Hit hit : cues) {
            byStart.computeIfAbsent(hit.start(), each -> new ArrayList<>(2)).add(hit);
        }
    }

    /** Whether one of these begins here. */
    boolean begins(Set<CueClass> cues, int at) {
        return byStart.getOrDefault(at, List.of()).stream().anyMatch(hit -> cues.contains(hit.cue()));
    }

    /** Whether one of these stands within a stretch. */
    boolean isWithin(Set<CueClass> cues, int from, int to) {
        return !within(cues, from, to).isEmpty();
    }

    /** Those that stand within a stretch. */
    List<Hits.Hit> within(Set<CueClass> cues, int from, int to) {
        List<Hits.Hit> found = new ArrayList<>();
        for (List<Hits.Hit> hits : byStart.subMap(from, Math.max(from, to)).values()) {
            for (Hits.Hit hit : hits) {
                if (hit.end() <= to && cues.contains(hit.cue())) {
                    found.add(hit);
                }
            }
        }
        return found;
    }

    /** Whether one of these holds a whole stretch. */
    boolean isHeld(Set<CueClass> cues, int from, int to) {
        return byStart.subMap(from - WIDEST, from + 1).values().stream()
                .flatMap(List::stream)
                .anyMatch(hit -> hit.end() >= to && isShort(hit) && cues.contains(hit.cue()));
    }

    private boolean isShort(Hits.Hit hit) {
        return text.substring(hit.start(), hit.end()).split(" ", MOST_WORDS + 1).length <= MOST_WORDS;
    }

    /** Whether one of these is a whole stretch. */
    boolean isWhole(Set<CueClass> cues, int from, int to) {
        return within(cues, from, to).stream().anyMatch(hit -> hit.start() == from && hit.end() == to);
    }

    /** Where the longest of these that begins within a stretch and has several words ends, or {@code to}. */
    int furthest(Set<CueClass> cues, int from, int to) {
        int end = to;
        for (List<Hits.Hit> hits : byStart.subMap(from, to).values()) {
            for (Hits.Hit hit : hits) {
                boolean several = text.substring(hit.start(), hit.end()).indexOf(' ') > 0;
                end = several && cues.contains(hit.cue()) ? Math.max(end, hit.end()) : end;
            }
        }
        return end;
    }
}
