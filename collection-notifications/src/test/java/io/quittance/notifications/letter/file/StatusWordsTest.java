package io.quittance.notifications.letter.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the post and the houses write, in both languages. */
class StatusWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Déposé                                                        | DEPOSITED  |
            DEPOSITED                                                     | DEPOSITED  |
            Votre courrier est pris en charge par La Poste                | DEPOSITED  |
            Posted                                                        | DEPOSITED  |
            In transit                                                    | IN_TRANSIT |
            IN_TRANSIT                                                    | IN_TRANSIT |
            En cours d'acheminement                                       | IN_TRANSIT |
            Le courrier n'a pas pu être distribué                         | IN_TRANSIT |
            Avisé, en attente de retrait au bureau                        | IN_TRANSIT |
            Distribué                                                     | DELIVERED  |
            Votre courrier a été distribué à son destinataire contre sa signature | DELIVERED |
            Remise au destinataire                                        | DELIVERED  |
            Delivered                                                     | DELIVERED  |
            Delivered, signature not required                             | DELIVERED  |
            Has been delivered                                            | DELIVERED  |
            Pli refusé par le destinataire                                | REFUSED    |
            Refused by addressee                                          | REFUSED    |
            Pli avisé et non réclamé                                      | UNCLAIMED  |
            Unclaimed                                                     | UNCLAIMED  |
            NPAI                                                          | RETURNED   | NOT_AT_ADDRESS
            Destinataire inconnu à l'adresse                              | RETURNED   | NOT_AT_ADDRESS
            Défaut d'accès ou d'adressage                                 | RETURNED   | NOT_AT_ADDRESS
            Returned: not at this address                                 | RETURNED   | NOT_AT_ADDRESS
            Retourné à l'expéditeur                                       | RETURNED   | OTHER
            Returned to sender                                            | RETURNED   | OTHER
            Rejeté                                                        | FAILED     |
            """)
    void theirWordsAreKnown(String words, String state, String reason) {
        assertThat(StatusWords.read(words)).hasValueSatisfying(status -> {
            assertThat(status.state().name()).isEqualTo(state);
            assertThat(status.reason() == null ? null : status.reason().name()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "À distribuer",
                "Votre courrier sera distribué demain",
                "Sera remis au destinataire",
                "Il nous distribuera ce pli",
                "Le pli n'a pas été distribué",
                "Pas encore distribué",
                "Not yet delivered",
                "Will be delivered tomorrow",
                "To be delivered",
                "Never delivered",
            })
    void whatDidNotArriveYetIsNotDelivered(String words) {
        assertThat(StatusWords.read(words)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(StatusWords.read("bonjour")).isEmpty();
        assertThat(StatusWords.read("")).isEmpty();
    }
}
