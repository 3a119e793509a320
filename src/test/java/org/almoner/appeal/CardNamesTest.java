package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.Test;

/** Cards of passages that name a charity in a grammatical case. */
class CardNamesTest {
    private static final Charity CHARITY =
            Charities.in("PL", Charities.charity("XI-ALMONER-latarnia", "Polska Latarnia", "latarnia.org"));
    private static final Charity FOREIGN = Charities.in(
            "PL", Charities.alias("Nocna Zorza", Charities.charity("XI-ALMONER-zorza", "Night Dawn", "zorza.org")));

    private static final Charity OWNED =
            Charities.in("GB", Charities.charity("XI-ALMONER-weaver", "St Weaver's", "weaver.org"));

    private static final Recipient RECIPIENT = new Recipient("Polskiej Latarni", 9, 25);
    private static final String ACCOUNT = "Na konto Polskiej Latarni wpłynęło już sto darowizn.";

    @Test
    void aNameMayStandInACaseOfTheArticlesLanguageAlone() {
        assertThat(appeals("pl", ACCOUNT, RECIPIENT))
                .extracting(Appeal::charity)
                .containsExactly(CHARITY);
        assertThat(appeals("en", ACCOUNT, RECIPIENT)).isEmpty();
    }

    @Test
    void aHeadlineThatIsNotTheArticlesOwnHasTheNameAsItIsKnown() {
        assertThat(appeals("pl", ACCOUNT, RECIPIENT))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Wesprzyj: Polska Latarnia");
    }

    @Test
    void aCaseThatMarksAloneTellIsNotTheNameAsItIsKnown() {
        String words = "Pomóż razem z Polską Latarnią: przekaż darowiznę.";

        assertThat(appeals("pl", words, new Recipient("Polską Latarnią", 14, 29)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Wesprzyj: Polska Latarnia");
    }

    @Test
    void aCardThatAsksForNobodyElseHasTheNameThatThePassageHas() {
        String words = "Dziękuje Biała Sowa: na konto Nocnej Zorzy wpłynęło sto darowizn.";
        Recipient other = new Recipient("Biała Sowa", 9, 19);

        assertThat(appeals("pl", words, other, new Recipient("Nocnej Zorzy", 30, 42)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Wesprzyj: Nocna Zorza");
    }

    @Test
    void aNameInACaseIsHeadedAsItIsKnownThoughThePassageGoesOn() {
        String words = "Wesprzyj Polską Latarnię w Gdyni.";

        assertThat(appeals("pl", words, new Recipient("Polską Latarnię w Gdyni", 9, 32)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Wesprzyj: Polska Latarnia");
    }

    @Test
    void aPossessiveEndingOfTheNameItselfStaysInTheHeadline() {
        assertThat(appeals("en", "Please donate to St Weaver\u2019s.", new Recipient("St Weaver\u2019s", 17, 28)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Donate to St Weaver\u2019s");
    }

    @Test
    void anEndingThatIsHungOntoANameIsNotInTheHeadline() {
        String words = "Na konto Night Dawn-u wpłynęło już sto darowizn.";

        assertThat(appeals("pl", words, new Recipient("Night Dawn-u", 9, 21)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Wesprzyj: Night Dawn");
    }

    @Test
    void aCardNamesNobodyElseWhomAnAndJoinsToItsCharity() {
        String behind = "Please donate to Night Dawn and Ashby Hospice.";
        String before = "Please donate to Ashby Hospice and Night Dawn.";

        assertThat(appeals("en", behind, new Recipient("Night Dawn and Ashby Hospice", 17, 45)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Donate to Night Dawn");
        assertThat(appeals("en", before, new Recipient("Ashby Hospice and Night Dawn", 17, 45)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Donate to Night Dawn");
    }

    @Test
    void whatAnAppealIsForStaysInTheHeadlineThoughAnAndJoinsIt() {
        String words = "Please donate to Night Dawn and its friends.";

        assertThat(appeals("en", words, new Recipient("Night Dawn", 17, 27)))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Donate to Night Dawn and its friends");
    }

    @Test
    void theArticlesOwnHeadlineHasTheNameAsWritten() {
        assertThat(appeals("pl", "Przekaż darowiznę Polskiej Latarni."))
                .extracting(appeal -> appeal.summary().headline())
                .containsExactly("Przekaż darowiznę Polskiej Latarni");
    }

    @Test
    void whatIsSaidOfAPassageHasTheNameAsItIsKnownToo() {
        assertThat(headline("pl", ACCOUNT, RECIPIENT)).isEqualTo("Wesprzyj: Polska Latarnia");
        assertThat(headline("pl", "Na konto Białej Sowy wpłynęło sto darowizn.", new Recipient("Białej Sowy", 9, 20)))
                .isEqualTo("Wesprzyj: Białej Sowy");
    }

    private static String headline(String language, String words, Recipient... recipients) {
        return composed(language, words, recipients).passages().get(0).summary().headline();
    }

    private static List<Appeal> appeals(String language, String words, Recipient... recipients) {
        return composed(language, words, recipients).appeals();
    }

    private static ComposedArticle composed(String language, String words, Recipient... recipients) {
        ArticleId id = new ArticleId("a");
        Passage passage = new Passage(
                words, 0, words.length(), 0, Passage.Kind.CHARITY, 0.9, List.of(), List.of(recipients), List.of());
        StoredArticle stored = new StoredArticle(
                new Article(id, null, null, language, null, "PL", null, BodyFormat.TEXT, words),
                words,
                language,
                AppealIds.assign(id, List.of(passage), List.of()),
                List.of(),
                "1",
                "00".repeat(32),
                1,
                null);
        ReviewedRegistry registry =
                new ReviewedRegistry(List.of(CHARITY, FOREIGN, OWNED), List.of(), List.of(), Set.of());
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        return new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null).compose(stored, null);
    }
}
