package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.almoner.charity.Assurance;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.register.RegistryFiles;
import org.almoner.verify.LinkProbe;
import org.almoner.verify.LinkVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which link is served where the one of the article is, or may be, another body's that bears the name. */
class LinkChoiceTest {
    private static final CharityRegistry REGISTRY = RegistryFiles.builtIn().registry();
    private static final RecipientResolver RESOLVER = new RecipientResolver(REGISTRY);
    private static final LinkChoice CHOICE =
            new LinkChoice(REGISTRY, new LinkVerifier(REGISTRY, LinkProbe.NONE), Assurance.SOURCES);

    @ParameterizedTest
    @CsvSource({
        "Refugee Council,https://www.scottishrefugeecouncil.org.uk/donate",
        "RSPCA,https://www.rspcasheffield.org/",
        "Mind,https://www.mindinharrow.org.uk/",
        "Age UK,https://www.ageukcambridge.org.uk/",
        "Barnardo's,https://www.barnardos.ie/donate",
        "Tearfund,https://www.tearfund.nl/",
        "Human Appeal,https://humanappeal.org.au/",
        "Red Cross,https://www.redcross.gm/give",
        "International Fund for Animal Welfare,https://www.international-fund-for-animal-welfare.net/"
    })
    void aLinkThatBearsTheNameUnderAnotherDomainIsHeld(String recipient, String link) {
        LinkChoice.Choice choice = choose("GB", recipient, link);

        assertThat(choice.link()).isNull();
        assertThat(choice.verdict().name()).isEqualTo("unknown");
        assertThat(choice.verdict().evidence())
                .extracting(evidence -> evidence.kind())
                .contains("namesake-domain");
    }

    @ParameterizedTest
    @CsvSource({
        "Barnardo's,https://bit.ly/3xyz,barnardos.org.uk",
        "Mind,https://www.facebook.com/mind,mind.org.uk",
        "Mind,https://www.reminders-example.org/give,mind.org.uk",
        "Tearfund,https://collect.example.net/tearfund,tearfund.org",
        "Barnardo's,http://www.barnardos.org.uk/donate,barnardos.org.uk",
        "Barnardo's,http://give.Barnardos.org.uk/donate,barnardos.org.uk"
    })
    void theRegistrysLinkStandsInForOneThatTellsOfNobody(String recipient, String link, String host) {
        LinkChoice.Choice choice = choose("GB", recipient, link);

        assertThat(Objects.requireNonNull(choice.link()).origin()).isEqualTo(ServedLink.Origin.REGISTRY);
        assertThat(choice.link().url().getHost()).endsWith(host);
    }

    @ParameterizedTest
    @CsvSource({
        "GB,https://www.rescue.org/uk,GB-CHC-1065972",
        "GB,https://rescue.org/uk/appeal?ref=news,GB-CHC-1065972",
        "GB,https://www.rescue.org/ukraine,US-EIN-135660870",
        "GB,https://www.rescue.org/donate,US-EIN-135660870",
        "US,https://www.rescue.org/donate,US-EIN-135660870"
    })
    void whoHasAPageOnASharedDomainIsOnTheCard(String country, String link, String charity) {
        LinkChoice.Choice choice = choose(country, "International Rescue Committee", link);

        assertThat(Objects.requireNonNull(choice.charity()).id()).hasToString(charity);
        assertThat(Objects.requireNonNull(choice.link()).origin()).isEqualTo(ServedLink.Origin.ARTICLE);
    }

    @Test
    void aLinkWithoutHttpsOfTheSecondWhoIsNamedIsNoMismatch() {
        LinkChoice.Choice choice = choose("GB", List.of("Barnardo's", "Mind"), List.of("http://www.mind.org.uk/give"));

        assertThat(choice.verdict().name()).isEqualTo("verified");
        assertThat(choice.links()).extracting(link -> link.verdict().name()).containsExactly("registered");
        assertThat(Objects.requireNonNull(choice.link()).url().getHost()).endsWith("barnardos.org.uk");
    }

    private static LinkChoice.Choice choose(String country, String recipient, String link) {
        return choose(country, List.of(recipient), List.of(link));
    }

    private static LinkChoice.Choice choose(String country, List<String> named, List<String> links) {
        String words = "Please donate to " + String.join(" and ", named) + " here.";
        Passage passage = new Passage(
                words,
                0,
                words.length(),
                0,
                Passage.Kind.CHARITY,
                0.9,
                List.of(),
                named.stream()
                        .map(name -> new Recipient(name, words.indexOf(name), words.indexOf(name) + name.length()))
                        .toList(),
                links.stream()
                        .map(link ->
                                new Channel(Channel.Type.LINK, link, "here", words.length() - 5, words.length() - 1))
                        .toList());
        return CHOICE.choose(passage, RESOLVER.resolve(named, words, List.of(country)), null);
    }
}
