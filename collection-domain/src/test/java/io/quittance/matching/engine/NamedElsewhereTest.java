package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.codes;
import static io.quittance.matching.engine.Books.paid;
import static io.quittance.matching.engine.Books.proposals;
import static io.quittance.matching.engine.Books.shares;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.MatchingRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payer names invoices of another client: however well the amount fits its own, a person asks. */
class NamedElsewhereTest {

    private static Books.Client dupont() {
        return client(1, "Dupont")
                .iban("FR76A")
                .owes(1, "F20260042", "2026-03-01", "1000.10")
                .owes(2, "F20260043", "2026-04-01", "2000.25");
    }

    private static Books.Client martin() {
        return client(2, "Martin")
                .owes(7, "F20260107", "2026-03-15", "412.70")
                .owes(8, "F20260108", "2026-03-15", "0.00");
    }

    private static Books.Paid fromDupont(String amount, String text) {
        return paid(amount, text).by("Dupont").from("FR76A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FACTURE F20260107", "RF69F20260107 F20260107", "FACTURE F20260108"})
    void anAmountThatFitsOwnInvoicesWaitsWhileAnotherClientsIsNamed(String text) {
        var proposals = proposals(fromDupont("3000.35", text), dupont(), martin());

        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
        assertThat(proposals.ranked()).anySatisfy(own -> {
            assertThat(shares(own)).isEqualTo("1=1000.10 2=2000.25");
            assertThat(codes(own)).contains(Code.NAMES_ANOTHER);
        });
    }

    @Test
    void theReasonNamesTheInvoiceAndWhoseItIs() {
        var proposals = proposals(fromDupont("1000.10", "FACTURE F20260107"), dupont(), martin());

        assertThat(proposals.ranked().getFirst().reasons())
                .contains(new Reason(Code.NAMES_ANOTHER, List.of("F20260107", "Martin")));
    }

    @Test
    void moneyForTwoClientsInvoicesDoesNotStayOnTheAccountOfOne() {
        var proposals = proposals(fromDupont("1412.80", "F20260042 F20260107"), dupont(), martin());

        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
    }

    @Test
    void whatIsNamedOfItsOwnWithTheAmountIsSureAllTheSame() {
        var proposals = proposals(fromDupont("1000.10", "F20260042 NOT F20260107"), dupont(), martin());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1000.10"));
    }

    @Test
    void aNumberThatIsOnlyLikeAnotherClientsSaysNothing() {
        var proposals = proposals(fromDupont("1000.10", "VIREMENT 108"), dupont(), martin());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(codes(sure)).doesNotContain(Code.NAMES_ANOTHER));
    }

    @Test
    void aWrongNumberDoesNotWinAgainstTheAccountAndTheAmount() {
        var proposals = proposals(fromDupont("1000.10", "F20260107"), martin(), dupont());

        assertThat(shares(proposals.ranked().getFirst())).isEqualTo("1=1000.10");
    }

    /** One digit away from the invoice that the amount and the account tell: that one is meant. */
    @Test
    void aSlipOfThePenThatHitsAnotherClientsNumberIsNobodysQuestion() {
        var durand = client(2, "Durand").owes(7, "F20260142", "2026-09-01", "430.00");

        var proposals = proposals(fromDupont("1000.10", "F20260142"), durand, dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1000.10"));
    }
}
