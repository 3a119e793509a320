package org.almoner.detect;

import java.util.EnumSet;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** What an article is about, as far as its cues tell. */
final class Whole {
    private static final double PER_CHARACTERS = 1000;

    /** By ordinal. */
    private final int[] counts = new int[CueClass.values().length];

    private final int length;
    private final Set<Feature> seen = EnumSet.noneOf(Feature.class);

    private Whole(Hits hits, int length) {
        this.length = length;
        for (int i = 0; i < hits.size(); i++) {
            for (CueClass cue : hits.cuesAt(i)) {
                counts[cue.ordinal()]++;
            }
        }
        see(Feature.ARTICLE_POLITICS, CueClass.POLITICS, 4, 2);
        see(Feature.ARTICLE_PUBLISHER, CueClass.PUBLISHER, 3, 1);
        see(Feature.ARTICLE_COURT, CueClass.COURT, 4, 2);
        see(Feature.ARTICLE_BODY, CueClass.BODY, 3, 1);
        see(Feature.ARTICLE_NEED, CueClass.NEED, 3, 1);
        see(Feature.ARTICLE_GIVE, CueClass.GIVE, 4, 1);
    }

    static Whole of(Hits hits, ArticleText article) {
        return new Whole(hits, article.text().length());
    }

    private void see(Feature feature, CueClass cue, int least, double perThousand) {
        int count = counts[cue.ordinal()];
        if (count >= least && count * PER_CHARACTERS >= perThousand * length) {
            seen.add(feature);
        }
    }

    /** Whether the page is about giving, as charities' own are. */
    boolean isOfGiving() {
        return counts[CueClass.TAX.ordinal()] > 0 || seen.contains(Feature.ARTICLE_GIVE);
    }

    void note(Evidence unit) {
        for (Feature feature : seen) {
            unit.note(feature, feature != Feature.ARTICLE_BODY || !isOfMoney(unit));
        }
        unit.note(Feature.AT_END, unit.unit().end() > length * 0.85);
    }

    /** Whoever is asked for money in an article on a liver is not asked for the liver; nor is who gives to a fund. */
    private static boolean isOfMoney(Evidence unit) {
        return unit.has(Feature.GIVE_FUND) && unit.has(CueClass.ASK) && !unit.has(CueClass.BODY)
                || unit.isOfNamedCause()
                || unit.has(CueClass.PLATFORM)
                || unit.has(CueClass.ACCOUNT)
                || unit.has(Feature.MONEY)
                || unit.has(Feature.LINK_GIVING);
    }
}
