package org.almoner.embed;

import java.util.List;
import org.almoner.appeal.Labels;
import org.almoner.appeal.ServedArticle;
import org.almoner.appeal.ServedArticle.ServedAppeal;
import org.almoner.charity.Charity;

/**
 * An appeal as it is laid out without a script.
 *
 * @param href where the link leads: the permalink, so that a copy of the card never rots
 * @param register the charity's register entry in words; empty where it has none
 */
record Card(String id, String headline, String summary, String charity, String register, String href, Labels labels) {
    /** @param base address of this service, with a slash at its end */
    static List<Card> of(ServedArticle article, String base) {
        String language = article.language();
        return article.appeals().stream()
                .map(appeal -> of(appeal, language, base + article.permalink(appeal.id())))
                .toList();
    }

    private static Card of(ServedAppeal appeal, String language, String href) {
        String text = appeal.text();
        return new Card(
                appeal.id().value(),
                appeal.headline(),
                text == null ? "" : text,
                appeal.charity().name(),
                register(appeal.charity()),
                href,
                Labels.of(language));
    }

    private static String register(Charity charity) {
        return charity.registers().stream()
                .findFirst()
                .map(entry -> entry.name() + " " + entry.number())
                .orElse("");
    }
}
