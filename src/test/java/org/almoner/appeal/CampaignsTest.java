package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.ProbeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article that names a campaign serves, while the campaign runs and after. */
class CampaignsTest {
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");
    private static final Charity LANTERN = Charities.charity("XI-ALMONER-lantern", "Lantern Trust", "lanterntrust.org");

    @Test
    void anOpenCampaignsOwnLinkIsServed() {
        Appeal appeal = appeal(asking("click here"), campaign("storm").build());
        assertThat(appeal.link().url()).isEqualTo(URI.create("https://harbourmission.org/storm"));
        assertThat(appeal.link().insteadOf()).isNull();
        assertThat(appeal.summary().headline()).contains("Storm Appeal");
        assertThat(appeal.campaign()).extracting(Campaign::open).isEqualTo(true);
    }

    @Test
    void anArticlesLinkToAnOpenCampaignIsServedAsItIs() {
        String link = "https://harbourmission.org/storm/give?amount=5";
        Appeal appeal =
                appeal(linked(link + "&utm_source=news"), campaign("storm").build());
        assertThat(appeal.link().url()).isEqualTo(URI.create(link));
        assertThat(appeal.link().origin()).isEqualTo(ServedLink.Origin.ARTICLE);
    }

    @Test
    void aClosedCampaignServesTheCharitysGeneralLinkAndSaysSo() {
        ComposedPassage passage = passage(
                linked("https://harbourmission.org/storm"),
                campaign("storm").ended("2022-12-31").build());
        assertThat(passage.verdict().name()).isEqualTo("closed");
        assertThat(passage.appeal().link().url()).isEqualTo(HARBOUR.donateUrl());
        assertThat(passage.appeal().link().insteadOf()).isEqualTo(passage.verdict());
        assertThat(passage.verdict().evidence().get(0).kind()).isEqualTo("campaign-closed");
        assertThat(passage.verdict().evidence().get(0).detail())
                .isEqualTo("Harbour Mission Storm Appeal ended on 2022-12-31");
    }

    @Test
    void afterClosingTheCardPromisesNothingOfTheOldCampaign() {
        Appeal appeal = appeal(asking("click here"), campaign("storm").closed().build());
        assertThat(appeal.summary()).isEqualTo(new Summary("Donate to Harbour Mission", null, List.of(), null));
    }

    @Test
    void aCampaignWhoseLastDayIsOverIsClosedWhateverItsSourcesSaid() {
        Campaign over = campaign("storm").ended("2026-11-22").stillSaidOpen().build();
        Campaign lastDay = campaign("storm").ended("2026-11-23").stillSaidOpen().build();
        assertThat(passage(asking("click here"), over).verdict().name()).isEqualTo("closed");
        assertThat(passage(asking("click here"), lastDay).verdict().name()).isEqualTo("verified");
    }

    @Test
    void aSuccessorTakesAClosedCampaignsPlaceHoweverManyClosedBetween() {
        ComposedPassage passage = passage(
                asking("click here"),
                campaign("storm").closed().successor("flood").build(),
                campaign("flood").closed().successor("winter").build(),
                campaign("winter").by(LANTERN).build());
        Appeal appeal = passage.appeal();
        assertThat(passage.verdict().name()).isEqualTo("closed");
        assertThat(appeal.link().url()).isEqualTo(URI.create("https://lanterntrust.org/winter"));
        assertThat(appeal.charity()).isEqualTo(LANTERN);
        assertThat(appeal.summary().headline()).isEqualTo("Donate to Lantern Trust Winter Appeal");
        assertThat(passage.verdict().evidence())
                .extracting("kind")
                .containsExactly("campaign-closed", "campaign-successor");
    }

    @Test
    void successorsThatRunInACircleEndAtTheGeneralLink() {
        Appeal appeal = appeal(
                asking("click here"),
                campaign("storm").closed().successor("flood").build(),
                campaign("flood").closed().successor("storm").build());
        assertThat(appeal.link().url()).isEqualTo(HARBOUR.donateUrl());
    }

    @Test
    void aStrangersLinkHoldsThePassageBackHoweverClosedTheCampaign() {
        ComposedPassage passage = passage(
                linked("https://collect.example.net/x"),
                campaign("storm").closed().build());
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("unknown");
    }

    @Test
    void aDeadLinkFallsBackToTheCampaignsThenTheGeneralOne() {
        String dead = "https://harbourmission.org/old";
        ComposedPassage passage =
                passage(linked(dead), dead::equals, campaign("storm").build());
        assertThat(passage.appeal().link().url()).isEqualTo(URI.create("https://harbourmission.org/storm"));
        assertThat(passage.appeal().link().insteadOf().name()).isEqualTo("unreachable");

        Appeal further = passage(
                        linked(dead),
                        link -> !link.equals(HARBOUR.donateUrl().toString()),
                        campaign("storm").build())
                .appeal();
        assertThat(further.link().url()).isEqualTo(HARBOUR.donateUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Please donate to the emergency appeal at https://www.harbourmission.org/storm/?utm_source=x today.</p>",
                "<p>You can donate to the Storm Relief Appeal at https://harbourmission.org/give today.</p>"
            })
    void aClosedCampaignIsToldByItsAddressOrByItsNameBesideTheCharitysLink(String body) {
        ComposedPassage passage = passage(body, campaign("storm").closed().build());
        assertThat(passage.verdict().name()).isEqualTo("closed");
        assertThat(passage.appeal().link().url()).isEqualTo(HARBOUR.donateUrl());
    }

    @Test
    void anAddressThatAnOpenCampaignHasTooIsOpen() {
        ComposedPassage passage = passage(
                "<p>Please donate to the emergency appeal at https://harbourmission.org/storm today.</p>",
                campaign("storm").closed().build(),
                campaign("gale").at("storm").build());
        assertThat(passage.verdict().name()).isEqualTo("verified");
    }

    @Test
    void aPassageThatSaysItIsOverPromisesNothingOfIt() {
        ComposedPassage passage =
                passage("<p>To donate to Harbour Mission go to https://harbourmission.org/storm or text SOUP to 70111."
                        + " This appeal has now closed.</p>");
        assertThat(passage.verdict().name()).isEqualTo("closed");
        assertThat(passage.verdict().evidence().get(0).detail())
                .isEqualTo("the passage says that it is over: \"has now closed\"");
        assertThat(passage.appeal().link().url()).isEqualTo(HARBOUR.donateUrl());
        assertThat(passage.appeal().channels()).isEmpty();
        assertThat(passage.appeal().summary())
                .isEqualTo(new Summary("Donate to Harbour Mission", null, List.of(), null));
    }

    @Test
    void whatMayNoLongerBeGivenIsOver() {
        ComposedPassage passage =
                passage("<p>You can no longer donate to the Harbour Mission Flood Relief, which ended on 1 June.</p>");
        assertThat(passage.verdict().name()).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The storm appeal has now closed. Please donate to Harbour Mission's winter work at LINK.</p>",
                "<p>Please donate to Harbour Mission at LINK. Clothes are no longer needed.</p>"
            })
    void whatIsStillAskedForIsOpenThoughSomethingElseIsOver(String body) {
        ComposedPassage passage = passage(body.replace("LINK", "https://harbourmission.org/storm"));
        assertThat(passage.verdict().name()).isEqualTo("verified");
    }

    private static String asking(String link) {
        return "<p>If you would like to donate to the Harbour Mission Storm Appeal, which will help provide soup and"
                + " blankets to families in Port Ellery, " + link + ".</p>";
    }

    private static String linked(String link) {
        return asking("<a href='" + link.replace("&", "&amp;") + "'>click here</a>");
    }

    private static Appeal appeal(String body, Campaign... campaigns) {
        return passage(body, campaigns).appeal();
    }

    private static ComposedPassage passage(String body, Campaign... campaigns) {
        return passage(body, link -> false, campaigns);
    }

    private static ComposedPassage passage(String body, Predicate<String> dead, Campaign... campaigns) {
        ReviewedRegistry registry =
                new ReviewedRegistry(List.of(HARBOUR, LANTERN), List.of(), List.of(campaigns), Set.of());
        LinkProbe probe = link -> dead.test(link.toString())
                ? Optional.of(new ProbeResult(false, Instant.EPOCH, "404 three times over a day"))
                : Optional.empty();
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, probe), Assurance.SOURCES, NOVEMBER);
        AppealService service = new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null),
                new InMemoryArticleStore(),
                registry,
                ScanListener.NONE);
        Article article = new Article(new ArticleId("a"), null, null, "en", null, "GB", null, BodyFormat.HTML, body);
        return service.detect(article).passages().get(0);
    }

    private static Builder campaign(String id) {
        return new Builder(id);
    }

    private static final class Builder {
        private final String id;
        private Charity charity = HARBOUR;
        private LocalDate ended;
        private boolean open = true;
        private String successor;

        private String page;

        Builder(String id) {
            this.id = id;
            page = id;
        }

        Builder at(String path) {
            page = path;
            return this;
        }

        Builder by(Charity other) {
            charity = other;
            return this;
        }

        Builder ended(String day) {
            ended = LocalDate.parse(day);
            return closed();
        }

        Builder closed() {
            open = false;
            return this;
        }

        Builder stillSaidOpen() {
            open = true;
            return this;
        }

        Builder successor(String next) {
            successor = next;
            return this;
        }

        Campaign build() {
            String word = Character.toUpperCase(id.charAt(0)) + id.substring(1);
            return new Campaign(
                    id,
                    charity.name() + " " + word + " Appeal",
                    List.of(word + " Relief Appeal"),
                    charity.id(),
                    null,
                    ended,
                    open,
                    LocalDate.of(2022, 3, 1),
                    successor,
                    charity.donateUrl().resolve("/" + page),
                    null,
                    List.of(Charities.source()));
        }
    }
}
