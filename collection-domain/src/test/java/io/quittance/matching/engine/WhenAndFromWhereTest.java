package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.best;
import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.codes;
import static io.quittance.matching.engine.Books.paid;
import static io.quittance.matching.engine.Books.proposals;
import static io.quittance.matching.engine.Books.shares;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.MatchingRules;
import org.junit.jupiter.api.Test;

/** What days of issue, accounts seen for the first time and equal amounts tell. Invoices are issued thirty days before they are due. */
class WhenAndFromWhereTest {

    private static Books.Client dupont() {
        return client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "1000.10")
                .owes(2, "B", "2026-04-01", "2000.25");
    }

    @Test
    void theFirstAccountOfAClientSaysAsLittleAsNone() {
        var client = client(1, "Dupont").owes(1, "A", "2026-03-01", "1000.10");

        var proposals = proposals(paid("1000.10").by("DUPONT SARL").from("DE99X"), client);

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(codes(sure)).contains(Code.IBAN_NEW));
    }

    @Test
    void anotherAccountThanThoseKnownIsAPersonsToLookAt() {
        assertThat(proposals(paid("1000.10").by("DUPONT SARL").from("DE99X"), dupont())
                        .sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void theAccountOfAnotherIsNotTheFirstOfThisOne() {
        var client = client(1, "Dupont").owes(1, "A", "2026-03-01", "1000.10");
        var other = client(2, "Durand").iban("DE99X").owes(2, "B", "2026-03-01", "77.00");

        assertThat(proposals(paid("1000.10").by("DUPONT SARL").from("DE99X"), client, other)
                        .sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void whatWasIssuedAfterTheMoneyCameIsOnlyProposed() {
        var client = dupont().owes(3, "C", "2026-12-31", "777.70");

        var proposals = proposals(paid("777.70").from("FR76A"), client);

        assertThat(shares(proposals.ranked().getFirst())).isEqualTo("3=777.70");
        assertThat(codes(proposals.ranked().getFirst())).contains(Code.ISSUED_LATER);
        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
    }

    @Test
    void whatIsIssuedLaterMakesNothingDoubtful() {
        var client = dupont().owes(3, "C", "2026-12-31", "1000.10");

        assertThat(proposals(paid("1000.10").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1000.10"));
        assertThat(proposals(paid("3000.35").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1000.10 2=2000.25"));
    }

    @Test
    void whatIsNamedMayBeIssuedLater() {
        var client = dupont().owes(3, "F2026-0099", "2026-12-31", "777.70");

        assertThat(proposals(paid("777.70", "F2026-0099").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("3=777.70"));
    }

    @Test
    void aCreditNoteThatIsIssuedLaterWasNotTakenOff() {
        var client = dupont().owes(3, "F2026-0042", "2026-04-01", "500.00").owes(4, "AV", "2026-12-31", "-100.00");

        assertThat(shares(best(paid("400.00", "F2026-0042").from("FR76A"), client)))
                .isEqualTo("3=400.00");
    }

    @Test
    void allThatIsDueIsDoubtfulWhereWhatIsNotDueAsksForTheSame() {
        var client = client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "100.10")
                .owes(2, "B", "2026-04-01", "200.20");
        var more = client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "100.10")
                .owes(2, "B", "2026-04-01", "200.20")
                .owes(3, "C", "2026-11-20", "100.10");

        assertThat(proposals(paid("300.30").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .isPresent();
        assertThat(proposals(paid("300.30").from("FR76A"), more).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void oneOfManyOrAllLessCreditNotesIsEither() {
        var client = client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "329.90")
                .owes(2, "B", "2026-04-01", "329.90")
                .owes(3, "AV", "2026-04-02", "-329.90");

        assertThat(proposals(paid("329.90").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void anAdvanceThatLacksSomeCentsIsAPersonsToLookAt() {
        assertThat(proposals(paid("999.60", "VIREMENT").from("FR76A"), dupont()).sure(MatchingRules.SHIPPED))
                .isPresent();
        assertThat(proposals(paid("999.60", "ACOMPTE").from("FR76A"), dupont()).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void manyCreditNotesExplainAnything() {
        var client = client(1, "Dupont").iban("FR76A").owes(1, "F2026-0042", "2026-04-01", "580.30");
        String[] credits = {
            "6.00", "210.11", "85.55", "85.77", "20.73", "33.14", "17.01", "41.13", "52.09", "63.31", "71.07", "11.19",
            "13.23", "19.27", "23.29", "29.37", "31.61", "37.67", "39.79", "47.83", "53.89", "57.97", "61.99", "67.31"
        };
        for (int i = 0; i < credits.length; i++) {
            client.owes(10 + i * 5 % 24, "AV" + i, "2026-04-01", "-" + credits[i]);
        }

        assertThat(shares(best(paid("139.00", "ACOMPTE F2026-0042").from("FR76A"), client)))
                .isEqualTo("1=139.00");
    }
}
