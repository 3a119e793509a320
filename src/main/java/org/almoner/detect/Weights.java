package org.almoner.detect;

import java.util.HashMap;
import java.util.Map;
import org.almoner.article.DataLines;
import org.almoner.detect.lexicon.CueClass;

/**
 * Log-odds of every cue class and feature, from {@code weights.txt}: one set for a unit that stands by itself, one for a
 * unit before a passage that it may belong to, one for a unit after it. The same for all languages.
 */
final class Weights {
    private static final String FILE = "weights.txt";
    private static final Weights STANDING = new Weights(read(1));
    private static final Weights BEFORE = new Weights(read(2));
    private static final Weights AFTER = new Weights(read(3));

    /** By ordinal. */
    private final double[] cues = new double[CueClass.values().length];

    private final double[] features = new double[Feature.values().length];

    private Weights(Map<String, Double> values) {
        for (CueClass each : CueClass.values()) {
            cues[each.ordinal()] = values.getOrDefault(each.label(), 0.0);
        }
        for (Feature each : Feature.values()) {
            features[each.ordinal()] = values.getOrDefault("+" + each.label(), 0.0);
        }
    }

    /** How much speaks for a unit's being an invitation by itself. */
    static Weights standing() {
        return STANDING;
    }

    /** How much speaks for a unit's leading into the passage that follows. */
    static Weights before() {
        return BEFORE;
    }

    /** How much speaks for a unit's going on with the passage in front of it. */
    static Weights after() {
        return AFTER;
    }

    double of(CueClass cue) {
        return cues[cue.ordinal()];
    }

    double of(Feature feature) {
        return features[feature.ordinal()];
    }

    private static Map<String, Double> read(int column) {
        Map<String, Double> values = new HashMap<>();
        for (String line : DataLines.of(Weights.class, FILE)) {
            String[] parts = line.split("#", 2)[0].strip().split("\\s+");
            if (parts.length > column) {
                values.put(parts[0], Double.valueOf(parts[column]));
            }
        }
        return values;
    }
}
