package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleReader;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.KnownChannel;
import org.almoner.charity.KnownChannels;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.charity.Source;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.channel.Channel;
import org.almoner.register.RegistryFiles;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;

/** Bank accounts and short codes in a passage, beside those that the registry knows. */
class ChannelCheckTest {
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");
    private static final Charity LANTERN = Charities.charity("XI-ALMONER-lantern", "Lantern Trust", "lanterntrust.org");
    private static final String OWN = "GB29NWBK60161331926819";
    private static final String OTHERS = "GB82WEST12345698765432";
    private static final List<KnownChannel> KNOWN = List.of(
            known(HARBOUR, "iban", OWN, null),
            known(LANTERN, "iban", OTHERS, null),
            known(HARBOUR, "sms", "70001", "HARBOUR"),
            known(LANTERN, "sms", "70001", "LANTERN"));

    @Test
    void anAccountThatIsTheCharitysIsVerifiedWithItsSource() {
        ComposedPassage passage = passage("by transfer to " + OWN + " or online");
        assertThat(verdict(passage, Channel.Type.IBAN)).isEqualTo("verified");
        assertThat(passage.links().get(0).verdict().evidence().get(0).detail())
                .isEqualTo(OWN + " is named as Harbour Mission's by https://harbour.example/give");
        assertThat(passage.appeal().channels()).extracting(Channel::value).contains(OWN);
    }

    @Test
    void anAccountThatIsAnotherCharitysIsAMismatchAndShownToNobody() {
        ComposedPassage passage = passage("by transfer to " + OTHERS + " or online");
        assertThat(verdict(passage, Channel.Type.IBAN)).isEqualTo("mismatch");
        assertThat(passage.appeal().channels()).isEmpty();
        assertThat(passage.appeal().link().url()).isEqualTo(HARBOUR.donateUrl());
    }

    @Test
    void ofAnAccountThatNobodyKnowsNothingIsSaid() {
        ComposedPassage passage = passage("by transfer to DE89370400440532013000 or online");
        assertThat(passage.links()).isEmpty();
        assertThat(passage.appeal().channels()).hasSize(1);
    }

    @Test
    void aSharedShortCodeIsToldApartByItsKeyword() {
        assertThat(verdict(passage("or text HARBOUR to 70001"), Channel.Type.SMS))
                .isEqualTo("verified");
        assertThat(verdict(passage("or text LANTERN to 70001"), Channel.Type.SMS))
                .isEqualTo("mismatch");
        assertThat(passage("or text STORM to 70001").links()).isEmpty();
    }

    @Test
    void everyAccountOfTheRegistryIsWellFormedAndItsCharitysThere() {
        KnownChannels known = RegistryFiles.knownChannels();
        ReviewedRegistry registry = RegistryFiles.builtIn().registry();
        List<KnownChannel> accounts = Stream.of(
                        "DE62370205000000102030",
                        "DE63370205000005023307",
                        "DE68520604100000502502",
                        "DE81430609672222200005",
                        "DE78320500000000009993",
                        "AT212011140040044003",
                        "AT052011140040044000")
                .flatMap(iban -> known.find("iban", iban).stream())
                .toList();
        assertThat(accounts).hasSize(7).allSatisfy(account -> {
            assertThat(IbanUtil.isValid(account.value())).as(account.value()).isTrue();
            assertThat(registry.find(account.charity()))
                    .as(account.charity().value())
                    .isPresent();
            assertThat(account.sources()).isNotEmpty();
        });
    }

    private static String verdict(ComposedPassage passage, Channel.Type type) {
        return passage.links().stream()
                .filter(link -> link.channel().type() == type)
                .map(link -> link.verdict().name())
                .findFirst()
                .orElseThrow();
    }

    private static ComposedPassage passage(String how) {
        ReviewedRegistry registry = new ReviewedRegistry(List.of(HARBOUR, LANTERN), List.of(), List.of(), Set.of());
        KnownChannels known = (type, value) -> KNOWN.stream()
                .filter(one -> one.type().equals(type) && one.value().equals(value))
                .toList();
        LinkChoice links = new LinkChoice(registry, new LinkVerifier(registry, LinkProbe.NONE), Assurance.SOURCES);
        AppealComposer composer = new AppealComposer(
                new RecipientResolver(registry), links, new ChannelCheck(registry, known), new Summarizer(), null);
        AppealService service = new AppealService(
                new ArticleReader(),
                new AppealDetector(),
                composer,
                new InMemoryArticleStore(),
                registry,
                ScanListener.NONE);
        String text = "If you would like to donate to the Harbour Mission, which will help provide soup to families in"
                + " Port Ellery, please give " + how + ".";
        return service.detect(
                        new Article(new ArticleId("a"), null, null, "en", null, "GB", null, BodyFormat.TEXT, text))
                .passages()
                .get(0);
    }

    private static KnownChannel known(Charity charity, String type, String value, String keyword) {
        Source source = new Source(type, "https://harbour.example/give", LocalDate.of(2026, 1, 1));
        return new KnownChannel(charity.id(), type, value, keyword, List.of(source));
    }
}
