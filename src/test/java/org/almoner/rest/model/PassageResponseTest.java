package org.almoner.rest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.Resolution;
import org.almoner.detect.name.Recipient;
import org.almoner.rest.model.PassageResponse.RecipientResponse;
import org.junit.jupiter.api.Test;

class PassageResponseTest {
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");

    @Test
    void aRecipientNamedAgainIsResolvedAsBefore() {
        List<RecipientResponse> recipients = RecipientResponse.from(
                List.of(new Recipient("Harbour Mission", 0, 15), new Recipient("the Harbour Mission", 40, 59)),
                List.of(new Resolution("Harbour Mission", HARBOUR, List.of(), null, null)));

        assertThat(recipients)
                .extracting(recipient -> recipient.charity().name())
                .containsExactly("Harbour Mission", "Harbour Mission");
    }

    @Test
    void aRecipientIsNotResolvedAsOneWhoseNameIsPartOfIts() {
        List<RecipientResponse> recipients = RecipientResponse.from(
                List.of(new Recipient("Harbour Mission Gym", 0, 19), new Recipient("Harbour Mission", 40, 55)),
                List.of(
                        new Resolution("Harbour Mission", HARBOUR, List.of(), null, null),
                        Resolution.unknown("Harbour Mission Gym")));

        assertThat(recipients)
                .extracting(RecipientResponse::name)
                .containsExactly("Harbour Mission Gym", "Harbour Mission");
        assertThat(recipients.get(0).charity()).isNull();
        assertThat(recipients.get(1).charity()).isNotNull();
    }

    @Test
    void aRecipientWhoseWordsBesideItTellIsTheOneThatTheyTell() {
        List<RecipientResponse> recipients = RecipientResponse.from(
                List.of(new Recipient("Harbour Mission", 27, 42)),
                List.of(new Resolution("Spanish branch of the Harbour Mission", HARBOUR, List.of(), null, null)));

        assertThat(recipients).singleElement().satisfies(recipient -> {
            assertThat(recipient.name()).isEqualTo("Harbour Mission");
            assertThat(recipient.start()).isEqualTo(27);
            assertThat(recipient.charity()).isNotNull();
        });
    }

    @Test
    void recipientsThatAnAndJoinsAreTwoWhereBothAreKnown() {
        Charity dawn = Charities.charity("XI-ALMONER-dawn", "Night Dawn", "nightdawn.org");
        List<RecipientResponse> recipients = RecipientResponse.from(
                List.of(new Recipient("Harbour Mission and Night Dawn", 10, 40)),
                List.of(
                        new Resolution("Harbour Mission", HARBOUR, List.of(), null, null),
                        new Resolution("Night Dawn", dawn, List.of(), null, null)));

        assertThat(recipients)
                .extracting(RecipientResponse::name, RecipientResponse::start, RecipientResponse::end)
                .containsExactly(tuple("Harbour Mission", 10, 25), tuple("Night Dawn", 30, 40));
        assertThat(recipients)
                .extracting(recipient -> recipient.charity().name())
                .containsExactly("Harbour Mission", "Night Dawn");
    }

    @Test
    void aNameWithAnAndOfItsOwnIsOneRecipient() {
        List<RecipientResponse> recipients = RecipientResponse.from(
                List.of(new Recipient("Harbour Mission and Friends", 10, 37)),
                List.of(new Resolution("Harbour Mission", HARBOUR, List.of(), null, null)));

        assertThat(recipients).extracting(RecipientResponse::name).containsExactly("Harbour Mission and Friends");
    }
}
