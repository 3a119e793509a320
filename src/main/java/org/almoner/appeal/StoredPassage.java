package org.almoner.appeal;

import org.almoner.detect.Passage;

/** A passage under the id by which its appeal is known. */
public record StoredPassage(AppealId id, Passage passage) {}
