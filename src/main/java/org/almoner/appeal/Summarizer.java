package org.almoner.appeal;

import org.almoner.article.ArticleText;
import org.almoner.detect.Passage;

/** Extracts headline, summary, what is provided and where from a passage's own words. Stateless and thread-safe. */
public final class Summarizer {
    /**
     * Summarizes one passage; the words are the passage's own.
     *
     * @param article with its wrapped lines run on ({@link ArticleText#flowing()}): a sentence goes on in the next
     * @param language BCP 47 tag the passage is written in
     */
    public Summary summarize(Passage passage, ArticleText article, String language) {
        Phrases phrases = Phrases.of(language);
        String words = article.text().substring(passage.start(), passage.end());
        PlainSentences sentences = new PlainSentences(passage, words, language, phrases);
        String headline = Headlines.of(passage, sentences.all(), phrases);
        return new Summary(
                headline,
                SummaryText.of(sentences.whole(), sentences.all(), passage.channels(), headline, phrases),
                Provision.items(passage, sentences.all(), phrases),
                Provision.place(passage, sentences.all(), phrases));
    }
}
