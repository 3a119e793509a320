package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.article.ArticleText;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits.Hit;

/** Writes down what was looked at and turned down, with the strongest reason, and what was left out of the text. */
final class Notes {
    private static final int MOST = 20;

    private final ArticleText article;
    private final List<Evidence> units;

    Notes(ArticleText article, List<Evidence> units) {
        this.article = article;
        this.units = units;
    }

    List<Note> write(List<Grouping.Run> runs) {
        List<Note> notes = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < units.size() && notes.size() < MOST; i++) {
            while (run < runs.size() && runs.get(run).last() < i) {
                run++;
            }
            boolean taken = run < runs.size() && runs.get(run).first() <= i;
            Evidence unit = units.get(i);
            if (taken && unit.has(CueClass.CLOSED)) {
                notes.add(note(
                        "closed",
                        unit,
                        "The passage speaks of a closed collection: " + words(unit, CueClass.CLOSED) + "."));
            } else if (!taken && isWorthNoting(unit)) {
                notes.add(note("turned-down", unit, reason(unit)));
            }
        }
        article.dropped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> notes.add(new Note("dropped", e.getValue() + " × " + e.getKey(), -1, -1)));
        return notes;
    }

    private static boolean isWorthNoting(Evidence unit) {
        return unit.asks() || unit.has(CueClass.GIVE) && (unit.has(CueClass.READER) || unit.hasChannel());
    }

    /** The cue or feature that took most from the score. */
    private String reason(Evidence unit) {
        Weights weights = Weights.standing();
        String reason = "too little evidence of an invitation";
        double least = -0.5;
        for (CueClass cue : unit.firstHits().keySet()) {
            if (weights.of(cue) < least) {
                least = weights.of(cue);
                reason = cue.label() + ": " + words(unit, cue);
            }
        }
        for (Feature feature : unit.features()) {
            if (feature != Feature.BIAS && weights.of(feature) < least) {
                least = weights.of(feature);
                reason = feature.label();
            }
        }
        return "Turned down, strongest reason " + reason + ".";
    }

    private String words(Evidence unit, CueClass cue) {
        Hit hit = unit.firstHits().get(cue);
        return hit == null ? "" : "“" + article.text().substring(hit.start(), hit.end()) + "”";
    }

    private Note note(String kind, Evidence unit, String detail) {
        return new Note(kind, detail, unit.unit().start(), unit.unit().end());
    }
}
