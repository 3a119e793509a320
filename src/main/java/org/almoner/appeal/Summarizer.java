package org.almoner.appeal;

import java.util.List;
import org.almoner.article.ArticleText;
import org.almoner.detect.Passage;

/** Extracts headline, summary, what is provided and where from a passage's own words. Stateless and thread-safe. */
public final class Summarizer {
    /** A card says no more than the beginning of a long passage does. */
    private static final int LOOKED_AT = 4_000;

    /**
     * Summarizes one passage; the words are the passage's own.
     *
     * @param language BCP 47 tag the passage is written in
     */
    public Summary summarize(Passage passage, ArticleText article, String language) {
        String exact = passage.exact();
        String line = PlainWords.line(exact.substring(0, Math.min(LOOKED_AT, exact.length())));
        List<String> sentences = PlainWords.sentences(line, language);
        Phrases phrases = Phrases.of(language);
        String headline = Headlines.of(passage, line, phrases);
        return new Summary(
                headline,
                SummaryText.of(sentences, headline, phrases),
                Provision.items(line, phrases),
                Provision.place(passage, line, phrases));
    }
}
