package org.almoner.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.appeal.StoredPassage.Card;
import org.almoner.article.ArticleId;
import org.almoner.detect.Passage;

/**
 * Gives passages their ids, so that a card keeps its own when the article around it, or its wording, changes, and never gets
 * that of a card for somebody else: permalinks go by it.
 */
final class AppealIds {
    private final ArticleId article;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Set<AppealId> used = new HashSet<>();

    private AppealIds(ArticleId article) {
        this.article = article;
    }

    /**
     * @param before the article's passages until now
     */
    static List<StoredPassage> assign(ArticleId article, List<Passage> passages, List<StoredPassage> before) {
        return new AppealIds(article).assign(passages, before);
    }

    private List<StoredPassage> assign(List<Passage> passages, List<StoredPassage> before) {
        List<StoredPassage> left = new ArrayList<>(before);
        Map<Passage, StoredPassage> same = new HashMap<>();
        Map<Passage, List<Card>> others = new LinkedHashMap<>();
        for (Passage passage : passages) {
            take(left, passage)
                    .ifPresentOrElse(kept -> same.put(passage, kept), () -> others.put(passage, cards(passage)));
        }
        Map<Card, AppealId> known = new OldCards(left)
                .findAgain(others.values().stream().flatMap(List::stream).toList());
        same.values().forEach(kept -> kept.parts().forEach(part -> used.add(part.id())));
        used.addAll(known.values());
        return passages.stream()
                .map(passage -> same.containsKey(passage)
                        ? same.get(passage)
                        : number(passage, others.getOrDefault(passage, List.of()), known))
                .toList();
    }

    /** The first card's id is the passage's; the others' follow from it where they have not had one before. */
    private StoredPassage number(Passage passage, List<Card> cards, Map<Card, AppealId> known) {
        AppealId first = known.get(cards.get(0));
        AppealId id = first != null ? first : newId(passage);
        Map<String, AppealId> kept = new HashMap<>();
        for (Card card : cards.subList(1, cards.size())) {
            AppealId usual = id.part(card.name());
            AppealId own = known.get(card);
            if (own == null) {
                own = used.add(usual) ? usual : newId(card.part());
            }
            if (!own.equals(usual)) {
                kept.putIfAbsent(card.name(), own);
            }
        }
        return new StoredPassage(id, passage, kept);
    }

    private AppealId newId(Passage passage) {
        AppealId id;
        do {
            int occurrence = occurrences.merge(passage.exact(), 1, Integer::sum) - 1;
            id = AppealId.of(article, passage.exact(), occurrence);
        } while (!used.add(id));
        return id;
    }

    /** Whatever id it will have. */
    private List<Card> cards(Passage passage) {
        return new StoredPassage(AppealId.of(article, passage.exact(), 0), passage).cards();
    }

    /** The same words have the same ids. */
    private static Optional<StoredPassage> take(List<StoredPassage> left, Passage passage) {
        Optional<StoredPassage> same = left.stream()
                .filter(old -> old.passage().exact().equals(passage.exact()))
                .findFirst();
        same.ifPresent(left::remove);
        return same.map(old -> new StoredPassage(old.id(), passage, old.kept()));
    }
}
