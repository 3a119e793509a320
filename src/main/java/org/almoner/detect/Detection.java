package org.almoner.detect;

import java.util.List;

/**
 * What the detector found in one article.
 *
 * @param language BCP 47 tag of the language it was read as, {@code und} where it could not be told
 * @param passages in reading order, not overlapping, fifty at most
 * @param notes what was looked at and turned down, and what was left out
 */
public record Detection(String language, List<Passage> passages, List<Note> notes) {
    public Detection {
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
    }
}
