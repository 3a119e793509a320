package org.almoner.detect;

import java.util.EnumMap;
import java.util.Map;
import org.almoner.article.ArticleText;

/** What an article is about, as far as its cues tell. */
final class Whole {
    private static final double PER_CHARACTERS = 1000;

    private final Map<CueClass, Integer> counts = new EnumMap<>(CueClass.class);
    private final int length;

    private Whole(int length) {
        this.length = length;
    }

    static Whole of(Hits hits, ArticleText article) {
        Whole whole = new Whole(article.text().length());
        for (int i = 0; i < hits.size(); i++) {
            for (CueClass cue : hits.cuesAt(i)) {
                whole.counts.merge(cue, 1, Integer::sum);
            }
        }
        return whole;
    }

    void note(Evidence seen) {
        seen.note(Feature.ARTICLE_POLITICS, isDense(CueClass.POLITICS, 4, 2));
        seen.note(Feature.ARTICLE_PUBLISHER, isDense(CueClass.PUBLISHER, 3, 1));
        seen.note(Feature.ARTICLE_COURT, isDense(CueClass.COURT, 4, 2));
        seen.note(Feature.ARTICLE_BODY, isDense(CueClass.BODY, 3, 1) && !isOfMoney(seen));
        seen.note(Feature.ARTICLE_NEED, isDense(CueClass.NEED, 3, 1));
        seen.note(Feature.ARTICLE_GIVE, isDense(CueClass.GIVE, 4, 1));
        seen.note(Feature.AT_END, seen.unit().end() > length * 0.85);
    }

    /** Whoever is asked for money in an article on a liver is not asked for the liver. */
    private static boolean isOfMoney(Evidence seen) {
        return seen.has(CueClass.PLATFORM)
                || seen.has(CueClass.ACCOUNT)
                || seen.has(Feature.MONEY)
                || seen.has(Feature.LINK_GIVING);
    }

    private boolean isDense(CueClass cue, int least, double perThousand) {
        int count = counts.getOrDefault(cue, 0);
        return count >= least && count * PER_CHARACTERS >= perThousand * length;
    }
}
