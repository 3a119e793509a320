package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.almoner.appeal.StoredPassage;
import org.almoner.detect.Note;

/** Detections as the {@code detection} column keeps them. Thread-safe. */
public final class DetectionJson {
    private final ObjectMapper mapper;

    public DetectionJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    record Detected(List<StoredPassage> passages, List<Note> notes) {}

    String write(List<StoredPassage> passages, List<Note> notes) {
        try {
            return mapper.writeValueAsString(new Detected(passages, notes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and numbers can always be written
        }
    }

    Detected read(String json) {
        try {
            return mapper.readValue(json, Detected.class);
        } catch (JsonProcessingException e) {
            // Not the cause: its message quotes the column.
            throw new IllegalStateException("a stored detection cannot be read");
        }
    }
}
