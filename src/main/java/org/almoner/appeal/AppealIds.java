package org.almoner.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.article.ArticleId;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;

/** Gives passages their ids, so that a passage keeps its own when the article around it, or its wording, changes. */
final class AppealIds {
    private AppealIds() {}

    /**
     * @param before the article's passages until now
     */
    static List<StoredPassage> assign(ArticleId article, List<Passage> passages, List<StoredPassage> before) {
        List<StoredPassage> left = new ArrayList<>(before);
        Map<Passage, AppealId> ids = new LinkedHashMap<>();
        for (Passage passage : passages) {
            take(left, ids, passage, old -> old.exact().equals(passage.exact()));
        }
        for (Passage passage : passages) {
            if (!ids.containsKey(passage)) {
                take(left, ids, passage, old -> sharesRecipient(old, passage));
            }
        }
        return number(article, passages, ids);
    }

    private static List<StoredPassage> number(ArticleId article, List<Passage> passages, Map<Passage, AppealId> ids) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<StoredPassage> numbered = new ArrayList<>();
        for (Passage passage : passages) {
            AppealId kept = ids.get(passage);
            AppealId id = kept;
            while (id == null || kept == null && ids.containsValue(id)) {
                id = AppealId.of(article, passage.exact(), occurrences.merge(passage.exact(), 1, Integer::sum) - 1);
            }
            numbered.add(new StoredPassage(id, passage));
        }
        return numbered;
    }

    private static void take(
            List<StoredPassage> left,
            Map<Passage, AppealId> ids,
            Passage passage,
            java.util.function.Predicate<Passage> matches) {
        for (StoredPassage old : left) {
            if (matches.test(old.passage())) {
                ids.put(passage, old.id());
                left.remove(old);
                return;
            }
        }
    }

    private static boolean sharesRecipient(Passage old, Passage passage) {
        return old.recipients().stream()
                .map(Recipient::name)
                .anyMatch(name ->
                        passage.recipients().stream().map(Recipient::name).anyMatch(name::equalsIgnoreCase));
    }
}
