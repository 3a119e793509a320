package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.appeal.AppealService.Outcome;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Family;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.Registration;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.channel.Channel;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.almoner.verify.ProbeResult;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The use case from a body to an appeal, with a registry of two families' members and no database. */
class AppealServiceTest {
    private static final String ASKING = "Rain fell all week. To donate to the Lantern Trust, which will help provide"
            + " blankets to families in Orlo, click here.";

    private static final Charity BRITISH = member("XI-ALMONER-lantern-gb", "Lantern Trust UK", "GB", "lantern.org.uk");
    private static final Charity AMERICAN =
            member("XI-ALMONER-lantern-us", "Lantern Trust America", "US", "lantern.org");
    private static final Charity OTHER =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");

    private final InMemoryArticleStore store = new InMemoryArticleStore();
    private final List<ComposedPassage> counted = new ArrayList<>();
    private final List<URI> watched = new ArrayList<>();
    private final ArticleId id = new ArticleId("a");

    @Test
    void anArticleIsCreatedThenUnchangedThenUpdated() {
        assertThat(put(ASKING, "GB").outcome()).isEqualTo(Outcome.CREATED);
        assertThat(put(ASKING, "GB").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(put(ASKING, "US").outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void theSameContentAgainIsNotReadAgain() {
        put(ASKING, "GB");
        AppealService unableToRead =
                service(null, null, registry(BRITISH, AMERICAN), LinkProbe.NONE, Assurance.SOURCES);
        assertThat(unableToRead.put(text(ASKING, "GB", null), null).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aFamilyNameIsResolvedByTheArticlesCountryThenTheSites() {
        assertThat(only(service(), text(ASKING, "US", null)).charity()).isEqualTo(AMERICAN);
        assertThat(only(service(), text(ASKING, null, "https://paper.co.uk/x")).charity())
                .isEqualTo(BRITISH);
        assertThat(only(service(), text(ASKING, "US", "https://paper.co.uk/x")).charity())
                .isEqualTo(AMERICAN);
    }

    @Test
    void aFamilyNameIsResolvedByWhomTheArticleNamesInFullWhereNoCountryTells() {
        String body = "Lantern Trust America has sent boats to Orlo.\n" + ASKING;
        assertThat(only(service(), text(body, null, null)).charity()).isEqualTo(AMERICAN);
        assertThat(only(service(), text(body, "GB", null)).charity()).isEqualTo(BRITISH);
        assertThat(only(service(), text(body, null, "https://paper.co.uk/x")).charity())
                .isEqualTo(BRITISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Faites un don à la Lantern Trust britannique pour les aider. | Faire un don : Lantern Trust UK
            it | Si può donare alla Lantern Trust britannica per aiutarle. | Donare alla Lantern Trust britannica
            en | Please donate to the British Lantern Trust to help. | Donate to the British Lantern Trust to help
            """)
    void aHeadlineNamesTheMemberThatTheWordsBesideTheNameTell(String language, String body, String headline) {
        Article article = new Article(id, null, null, language, null, "US", null, BodyFormat.TEXT, body);
        Appeal appeal = only(service(), article);
        assertThat(appeal.charity()).isEqualTo(BRITISH);
        assertThat(appeal.summary().headline()).isEqualTo(headline);
    }

    @Test
    void aMemberThatWordsBesideTheNameTellIsNotServedByAnothersLink() {
        String body = "Please donate to the British branch of the Lantern Trust at https://lantern.org/storm to help.";
        ComposedPassage passage =
                service().detect(text(body, null, null)).passages().get(0);
        assertThat(passage.verdict().name()).isEqualTo("mismatch");
        assertThat(passage.appeals()).isEmpty();
        Appeal british = only(service(), text(body.replace("lantern.org/", "lantern.org.uk/"), null, null));
        assertThat(british.charity()).isEqualTo(BRITISH);
        assertThat(british.alternatives()).isEmpty();
    }

    @Test
    void aSiteThatIsNamedByItsHostTellsACountryToo() {
        Article article = new Article(id, null, null, "en", "paper.co.uk", null, null, BodyFormat.TEXT, ASKING);
        assertThat(only(service(), article).charity()).isEqualTo(BRITISH);
        Article named = new Article(id, null, null, "en", "The Quay Paper", null, null, BodyFormat.TEXT, ASKING);
        assertThat(service().detect(named).appeals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|AT||0662 8144 10100|+43662814410100",
                "de||https://www.blatt.at/1|0662 8144 10100|+43662814410100",
                "de|AT||0664 123 45 67|+436641234567",
                "sv|FI||020 701 2000|+358207012000",
                "en|DE||030 85404444|+493085404444"
            })
    void aPhoneWithoutACountryCodeIsOfTheArticlesCountry(
            String language, String country, URI url, String written, String number) {
        String body = Map.of(
                        "de", "Spenden Sie an den Hafenverein: rufen Sie %s an oder spenden Sie auf der Seite.",
                        "sv", "Skänk pengar till Hamnföreningen genom att ringa %s eller ge på sidan.",
                        "en", "Please donate to the Lantern Trust by phone on %s or on its page.")
                .get(language)
                .formatted(written);
        Article article = new Article(id, url, null, language, null, country, null, BodyFormat.TEXT, body);
        assertThat(service().detect(article).passages())
                .flatExtracting(each -> each.stored().passage().channels())
                .extracting(Channel::value)
                .containsExactly(number);
    }

    @Test
    void aNameThatManyHaveSaysHowManyAndWhatWouldTell() {
        Verdict verdict =
                service().detect(text(ASKING, null, null)).passages().get(0).verdict();
        assertThat(verdict.evidence().get(0).detail())
                .contains("could be one of 2 charities")
                .contains("country");
    }

    @Test
    void aLinkThatIsNotProvenIsNamedBesideTheOneThatStandsInForIt() {
        Charity listed = Charities.registered(
                new Registration(CharityId.of("GB-CHC-7777777"), "Register", "7777777", null), BRITISH);
        AppealService service = service(registry(listed, AMERICAN), LinkProbe.NONE, Assurance.SOURCES);
        Appeal appeal = only(service, html("https://bit.ly/abc", "GB"));
        assertThat(appeal.link().origin()).isEqualTo(ServedLink.Origin.REGISTRY);
        assertThat(appeal.link().insteadOf()).isInstanceOf(Verdict.Registered.class);
    }

    @Test
    void theReadersCountryComesBeforeTheArticlesForAFamilyName() {
        put(ASKING, "GB");
        Appeal appeal = service().find(id, "US").orElseThrow().appeals().get(0);
        assertThat(appeal.charity()).isEqualTo(AMERICAN);
        assertThat(appeal.alternatives()).extracting(Alternative::charity).containsExactly(BRITISH);
    }

    @Test
    void aMembersOwnNameStaysThatMemberWhereverTheReaderIs() {
        put(ASKING.replace("Lantern Trust", "Lantern Trust America"), "GB");
        Appeal appeal = service().find(id, "GB").orElseThrow().appeals().get(0);
        assertThat(appeal.charity()).isEqualTo(AMERICAN);
        assertThat(appeal.alternatives()).isEmpty();
    }

    @Test
    void aLinkToAnyMemberIsTheFamilysOwn() {
        Appeal appeal = only(service(), html("https://give.lantern.org/storm", "GB"));
        assertThat(appeal.charity()).isEqualTo(AMERICAN);
        assertThat(appeal.link().origin()).isEqualTo(ServedLink.Origin.ARTICLE);
        assertThat(appeal.alternatives()).extracting(Alternative::charity).containsExactly(BRITISH);
    }

    @Test
    void aLinkToAnotherCharityIsHeldBackAndSaysWhose() {
        ComposedPassage passage = service()
                .detect(html("https://harbourmission.org/", "GB"))
                .passages()
                .get(0);
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("mismatch");
        assertThat(passage.verdict().evidence().get(0).detail()).contains("Harbour Mission");
    }

    @Test
    void aPartnerIsServedByItsOwnLinkAlone() {
        String partner = "Together with the Lantern Trust we collect for the families of Orlo: please donate ";
        assertThat(service()
                        .detect(text(partner + "at the town hall.", "GB", null))
                        .appeals())
                .isEmpty();
        assertThat(only(service(), text(partner + "at https://lantern.org.uk/storm", "GB", null))
                        .charity())
                .isEqualTo(BRITISH);
    }

    @Test
    void aLookalikesLinkHoldsThePassageBack() {
        ComposedPassage passage = service()
                .detect(html("https://harbourrnission.org/", "GB"))
                .passages()
                .get(0);
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("lookalike");
    }

    @Test
    void aLinkIntoThePublishersOwnSiteSaysNothing() {
        Article article = new Article(
                id,
                URI.create("https://www.paper.co.uk/storm"),
                null,
                "en",
                null,
                "GB",
                null,
                BodyFormat.HTML,
                markup("https://paper.co.uk/how-to-help"));
        Appeal appeal = only(service(), article);
        assertThat(appeal.link().origin()).isEqualTo(ServedLink.Origin.REGISTRY);
        assertThat(appeal.charity()).isEqualTo(BRITISH);
    }

    @Test
    void aLinkThatIsNoWellFormedAddressIsHeldBackAndStopsNothing() {
        Article article = html("https://lantern.org/#translated(uk|en)", "GB");
        assertThat(service().put(article, null).outcome()).isEqualTo(Outcome.CREATED);
        ComposedPassage passage =
                service().find(id, null).orElseThrow().passages().get(0);
        assertThat(passage.links().get(0).verdict().name()).isEqualTo("unknown");
    }

    @Test
    void aRemovedCharityIsServedNoMore() {
        put(ASKING, "GB");
        AppealService later =
                service(registry(Charities.removed(BRITISH), AMERICAN), LinkProbe.NONE, Assurance.SOURCES);
        assertThat(later.find(id, null).orElseThrow().appeals())
                .extracting(Appeal::charity)
                .doesNotContain(BRITISH);
        AppealId appeal = store.find(id).orElseThrow().passages().get(0).id();
        assertThat(follow(later, appeal, null)).isNotEqualTo(Optional.of(BRITISH.donateUrl()));
    }

    @Test
    void aLinkThatNoLongerAnswersIsNotServed() {
        LinkProbe probe = link -> Optional.of(new ProbeResult(false, java.time.Instant.EPOCH, "404 three times"));
        AppealService service = service(registry(BRITISH, AMERICAN), probe, Assurance.SOURCES);
        ComposedPassage passage =
                service.detect(text(ASKING, "GB", null)).passages().get(0);
        assertThat(passage.appeal()).isNull();
        assertThat(passage.verdict().name()).isEqualTo("unreachable");
    }

    @Test
    void aDeploymentMayAskForMoreThanSources() {
        AppealService strict = service(registry(BRITISH, AMERICAN), LinkProbe.NONE, Assurance.REGISTER);
        assertThat(strict.detect(text(ASKING, "GB", null)).appeals()).isEmpty();
    }

    @Test
    void anAppealKeepsItsIdThroughChangesOfTheWordsAroundAndInIt() {
        put(ASKING, "GB");
        AppealId before = store.find(id).orElseThrow().passages().get(0).id();
        put("Update at noon. " + ASKING.replace("blankets", "blankets and soup"), "GB");
        assertThat(store.find(id).orElseThrow().passages())
                .extracting(StoredPassage::id)
                .containsExactly(before);
    }

    @Test
    void aPermalinkLeadsToTheCharityOnceThePassageIsGone() {
        put(ASKING, "GB");
        AppealId appeal = store.find(id).orElseThrow().passages().get(0).id();
        put("The rain stopped.", "GB");
        assertThat(follow(service(), appeal, null)).contains(BRITISH.donateUrl());
        service().delete(id, null);
        assertThat(follow(service(), appeal, null)).contains(BRITISH.donateUrl());
    }

    @Test
    void aPermalinkLeadsToItsCharityThoughAnotherIsOnTopOfTheListNow() {
        String list = "Here is how you can donate:\n\n%sHarbour Mission: donate at https://harbourmission.org/boats\n";
        AppealService service = service();
        String lantern = "Lantern Trust UK: donate at https://lantern.org.uk/light\n";
        service.put(text(list.formatted("") + lantern, "GB", null), null);
        Appeal first = service.find(id, null).orElseThrow().appeals().get(0);
        assertThat(first.charity()).isEqualTo(OTHER);
        service.put(text(list.formatted(lantern), "GB", null), null);
        assertThat(service.find(id, null).orElseThrow().appeals().get(0).charity())
                .isEqualTo(BRITISH);
        assertThat(follow(service, first.id(), null)).contains(URI.create("https://harbourmission.org/boats"));
    }

    @Test
    void aPermalinkLeadsToTheCharityThatReadersOfACountryWereShown() {
        put(ASKING, "GB");
        ComposedArticle american = service().find(id, "US").orElseThrow();
        AppealId appeal = american.appeals().get(0).id();
        assertThat(american.permalink(appeal)).isEqualTo("go/" + appeal + "?country=US");
        assertThat(follow(service(), appeal, "US")).contains(AMERICAN.donateUrl());
        assertThat(follow(service(), appeal, null)).contains(BRITISH.donateUrl());
    }

    @Test
    void whatAnOlderDetectorReadIsScannedAgain() {
        put(ASKING, "GB");
        StoredArticle current = store.find(id).orElseThrow();
        store.plant(new StoredArticle(
                current.article(), current.text(), "und", List.of(), List.of(), "0", current.digest(), 1, null));
        assertThat(service().find(id, null).orElseThrow().appeals()).hasSize(1);
        assertThat(store.find(id).orElseThrow().detector()).isEqualTo(AppealDetector.VERSION);
        assertThat(put(ASKING, "GB").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    /** As while replicas of two releases run side by side: each would undo what the other does. */
    @Test
    void whatANewerDetectorReadIsLeftAsItIs() {
        put(ASKING, "GB");
        StoredArticle current = store.find(id).orElseThrow();
        StoredArticle newer = new StoredArticle(
                current.article(), current.text(), "en", List.of(), List.of(), "1000", current.digest(), 1, null);
        store.plant(newer);
        assertThat(service().find(id, null).orElseThrow().appeals()).isEmpty();
        assertThat(put(ASKING, "GB").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.find(id)).contains(newer);
    }

    @Test
    void whatADetectorWithFewerDigitsReadIsOlder() {
        put(ASKING, "GB");
        StoredArticle current = store.find(id).orElseThrow();
        store.plant(new StoredArticle(
                current.article(), current.text(), "und", List.of(), List.of(), "9", current.digest(), 1, null));
        assertThat(service().find(id, null).orElseThrow().appeals()).hasSize(1);
    }

    @Test
    void whereNothingCanBeWrittenReadersGetWhatAnOlderDetectorRead() {
        put(ASKING, "GB");
        StoredArticle current = store.find(id).orElseThrow();
        store.plant(new StoredArticle(
                current.article(),
                current.text(),
                "en",
                current.passages(),
                List.of(),
                "0",
                current.digest(),
                1,
                null));
        store.turnReadOnly();
        assertThat(service().find(id, null).orElseThrow().appeals()).hasSize(1);
    }

    @Test
    void whatMustHoldOfTheStoredArticleIsCheckedFirst() {
        put(ASKING, "GB");
        assertThat(service().put(text("x", "GB", null), Optional::isEmpty).outcome())
                .isEqualTo(Outcome.PRECONDITION_FAILED);
        assertThat(service().delete(id, Optional::isEmpty)).isEqualTo(Outcome.PRECONDITION_FAILED);
        assertThat(service().delete(id, Optional::isPresent)).isEqualTo(Outcome.UPDATED);
        assertThat(service().delete(id, null)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aLinkWhoseHostIsBeyondAsciiIsServedAndWatchedByItsAsciiForm() {
        Charity german = member("XI-ALMONER-lantern-de", "Lantern Trust Berlin", "DE", "xn--laterne-mnchen-osb.org");
        AppealService service = service(registry(german, AMERICAN), LinkProbe.NONE, Assurance.SOURCES);
        URI link = URI.create("https://xn--laterne-mnchen-osb.org/give");
        service.put(html("https://laterne-münchen.org/give", "DE"), null);
        Appeal appeal = service.find(id, null).orElseThrow().appeals().get(0);
        assertThat(appeal.link().origin()).isEqualTo(ServedLink.Origin.ARTICLE);
        assertThat(appeal.link().url()).isEqualTo(link);
        assertThat(watched).contains(link);
    }

    @Test
    void aLinkTooLongToBeKeptIsNotWatched() {
        String longest = "https://lantern.org.uk/" + "a".repeat(2_048 - "https://lantern.org.uk/".length());
        service().put(html(longest, "GB"), null);
        assertThat(watched).contains(URI.create(longest));
        watched.clear();
        service().put(html("https://lantern.org.uk/" + "\u00fc".repeat(1_000), "GB"), null);
        assertThat(watched).isNotEmpty().allMatch(link -> link.toString().length() <= 2_048);
    }

    @Test
    void everyScanIsCountedOnce() {
        put(ASKING, "GB");
        put("The rain stopped.", "GB");
        assertThat(counted).hasSize(1);
    }

    private AppealService.Stored put(String body, String country) {
        return service().put(text(body, country, null), null);
    }

    private static Appeal only(AppealService service, Article article) {
        List<Appeal> appeals = service.detect(article).appeals();
        assertThat(appeals).hasSize(1);
        return appeals.get(0);
    }

    private Article text(String body, String country, String url) {
        URI address = url == null ? null : URI.create(url);
        return new Article(id, address, null, "en", null, country, null, BodyFormat.TEXT, body);
    }

    private Article html(String link, String country) {
        return new Article(id, null, null, "en", null, country, null, BodyFormat.HTML, markup(link));
    }

    private static String markup(String link) {
        return "<p>" + ASKING.replace("click here", "<a href='" + link + "'>click here</a>") + "</p>";
    }

    private static Optional<URI> follow(AppealService service, AppealId appeal, @Nullable String country) {
        return service.follow(appeal, article -> service.find(article, country));
    }

    private AppealService service() {
        return service(registry(BRITISH, AMERICAN), LinkProbe.NONE, Assurance.SOURCES);
    }

    private AppealService service(CharityRegistry registry, LinkProbe probe, Assurance least) {
        return service(new ArticleReader(), new AppealDetector(), registry, probe, least);
    }

    private AppealService service(
            @Nullable ArticleReader reader,
            @Nullable AppealDetector detector,
            CharityRegistry registry,
            LinkProbe probe,
            Assurance least) {
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, probe), least);
        AppealComposer composer = new AppealComposer(new RecipientResolver(registry), links, new Summarizer(), null);
        return new AppealService(
                reader,
                detector,
                composer,
                store,
                registry,
                (time, passages) -> counted.addAll(passages),
                served -> served.forEach(each -> watched.add(each.link())));
    }

    private static CharityRegistry registry(Charity british, Charity american) {
        return new ReviewedRegistry(
                List.of(british, american, OTHER),
                List.of(new Family("lantern", "Lantern Trust", List.of("Lantern Trust"))),
                List.of(),
                Set.of());
    }

    private static Charity member(String id, String name, String country, String domain) {
        Charity plain = Charities.charity(id, name, domain);
        return new Charity(
                plain.id(),
                name,
                null,
                List.of(),
                country,
                false,
                "lantern",
                plain.domains(),
                plain.donateUrl(),
                plain.website(),
                plain.registers(),
                plain.assurance(),
                plain.standing(),
                plain.asOf(),
                plain.sources());
    }
}
