package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.best;
import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.codes;
import static io.quittance.matching.engine.Books.eur;
import static io.quittance.matching.engine.Books.paid;
import static io.quittance.matching.engine.Books.proposals;
import static io.quittance.matching.engine.Books.ranked;
import static io.quittance.matching.engine.Books.shares;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Debtor.Expected;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.MatchingRules;
import io.quittance.money.CreditorReference;
import org.junit.jupiter.api.Test;

/** The payer says nothing of invoices: the amount, or the law, says what is settled. */
class SilentPayersTest {

    private static Books.Client dupont() {
        return client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "1000.10")
                .owes(2, "B", "2026-04-01", "2000.25")
                .owes(3, "C", "2026-12-01", "3000.40");
    }

    private static Books.Paid fromDupont(String amount) {
        return paid(amount, "VIREMENT").from("FR76A");
    }

    @Test
    void theBalanceOfOneIsSure() {
        var proposals = proposals(fromDupont("3000.40"), dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED)).hasValueSatisfying(sure -> {
            assertThat(shares(sure)).isEqualTo("3=3000.40");
            assertThat(codes(sure)).contains(Code.AMOUNT_OF_ONE, Code.IBAN_KNOWN);
        });
    }

    /** Reminders that ask for several invoices carry the reference of the client's number. */
    @Test
    void theReferenceOfTheClientSaysWhoPaidWhateverTheNameAndTheAccount() {
        String reference = CreditorReference.ifAny(dupont().debtor().number())
                .orElseThrow()
                .value();

        var proposals =
                proposals(paid("3000.35", reference).by("Holding Anonyme").from("FR76NEW"), dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1000.10 2=2000.25"));
    }

    @Test
    void aKnownClientThatOwesNothingHasItOnAccountOnceAPersonSaysSo() {
        var idle = client(1, "Dupont").iban("FR76A");

        assertThat(best(fromDupont("80.00"), idle)).satisfies(proposal -> {
            assertThat(codes(proposal)).contains(Code.NOTHING_OWED, Code.IBAN_KNOWN);
            assertThat(proposal.shares()).isEmpty();
            assertThat(proposal.onAccount()).isEqualTo(eur("80.00"));
        });
        assertThat(proposals(fromDupont("80.00"), idle).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void ofEqualOnesTheOldestIsProposedAndAPersonAsked() {
        var client = dupont().owes(4, "D", "2026-05-01", "3000.40");

        var proposals = proposals(fromDupont("3000.40"), client);

        assertThat(shares(proposals.ranked().getFirst())).isEqualTo("4=3000.40");
        assertThat(codes(proposals.ranked().getFirst())).contains(Code.OTHER_SUMS);
        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
    }

    @Test
    void allThatIsDueAndAllThatIsOpenAreSure() {
        assertThat(shares(best(fromDupont("3000.35"), dupont()))).isEqualTo("1=1000.10 2=2000.25");
        assertThat(shares(best(fromDupont("6000.75"), dupont()))).isEqualTo("1=1000.10 2=2000.25 3=3000.40");
        assertThat(codes(best(fromDupont("6000.75"), dupont()))).contains(Code.AMOUNT_OF_ALL);
    }

    @Test
    void severalThatMakeTheSumAreFound() {
        var proposal = best(fromDupont("4000.50"), dupont());

        assertThat(shares(proposal)).isEqualTo("1=1000.10 3=3000.40");
        assertThat(codes(proposal)).contains(Code.AMOUNT_OF_SEVERAL);
        assertThat(proposal.score()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aCreditNoteTakesPart() {
        var client = dupont().owes(9, "AV", "2026-04-15", "-100.00");

        assertThat(shares(best(fromDupont("1900.25"), client))).isEqualTo("2=2000.25 9=-100.00");
    }

    @Test
    void whatFitsNothingGoesToTheOldestDueAsTheLawSays() {
        var client = client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "1000.00")
                .owes(2, "B", "2026-04-01", "2000.00")
                .owes(3, "C", "2026-12-01", "3000.00");

        var proposals = proposals(fromDupont("2500.00"), client);

        assertThat(shares(proposals.ranked().getFirst())).isEqualTo("1=1000.00 2=1500.00");
        assertThat(codes(proposals.ranked().getFirst())).contains(Code.OLDEST_FIRST);
        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
    }

    @Test
    void debtsOfOneDayShareInProportion() {
        var client = client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "A", "2026-03-01", "100.00")
                .owes(2, "B", "2026-03-01", "200.00");

        assertThat(shares(best(fromDupont("80.05"), client))).isEqualTo("1=26.69 2=53.36");
    }

    @Test
    void moreThanAllRestsOnAccount() {
        assertThat(best(fromDupont("9999.00"), dupont()).onAccount()).isEqualTo(eur("3998.25"));
    }

    @Test
    void whatWasAgreedIsSure() {
        var client = dupont().agreed(Expected.Kind.INSTALMENT, "700.00", "2026-11-05", 1L, 2L);

        var best = best(fromDupont("700.00"), client);

        assertThat(shares(best)).isEqualTo("1=700.00");
        assertThat(codes(best)).contains(Code.INSTALMENT);
        assertThat(best.score()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aNameFromANewAccountIsFlaggedAndAPersonAsked() {
        var proposals = proposals(paid("3000.40").by("DUPONT").from("DE99X"), dupont());

        assertThat(codes(proposals.ranked().getFirst())).contains(Code.IBAN_NEW, Code.NAME);
        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
    }

    @Test
    void aNameWithoutAnAccountIsSureWithTheAmount() {
        assertThat(proposals(paid("3000.40").by("STE DUPONT"), dupont()).sure(MatchingRules.SHIPPED))
                .isPresent();
    }

    @Test
    void anAccountThatGroupCompaniesShareIsDecidedByTheName() {
        var north = client(1, "Martin Nord").iban("FR76G").owes(1, "A", "2026-03-01", "100.00");
        var south = client(2, "Martin Sud").iban("FR76G").owes(2, "B", "2026-03-01", "100.00");

        var nameless = proposals(paid("100.00").from("FR76G"), north, south);
        var named = proposals(paid("100.00").from("FR76G").by("MARTIN SUD SAS"), north, south);

        assertThat(nameless.sure(MatchingRules.SHIPPED)).isEmpty();
        assertThat(codes(nameless.ranked().getFirst())).contains(Code.IBAN_SHARED);
        assertThat(named.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(sure.clientId()).isEqualTo(2));
    }

    @Test
    void whomSomebodyPaysForOwesIt() {
        var factor = client(2, "Factor SA").iban("FR76F").owes(2, "B", "2026-03-01", "3000.40");

        var best = best(paid("3000.40").by("FACTOR").from("FR76F").behalf("DUPONT SARL"), dupont(), factor);

        assertThat(best.clientId()).isEqualTo(1);
    }

    @Test
    void twoClientsOfOneNameAreAPersonsToTellApart() {
        var other = client(2, "Dupont SAS").owes(2, "B", "2026-03-01", "77.00");

        assertThat(proposals(paid("3000.40").by("DUPONT"), dupont(), other).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void nobodyKnownMeansNoOldestFirst() {
        assertThat(ranked(paid("500.00").by("SOMEBODY ELSE"), dupont())).isEmpty();
    }
}
