package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.best;
import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.codes;
import static io.quittance.matching.engine.Books.eur;
import static io.quittance.matching.engine.Books.paid;
import static io.quittance.matching.engine.Books.proposals;
import static io.quittance.matching.engine.Books.shares;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.MatchingRules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payer says which invoices, and more or less clearly. */
class NamedInvoicesTest {

    private static Books.Client dupont() {
        return client(1, "SARL Dupont & Fils")
                .owes(1, "F20260042", "2026-09-01", "1200.00")
                .owes(2, "F20260043", "2026-10-01", "800.50")
                .owes(3, "F20260044", "2026-12-01", "310.20");
    }

    @Test
    void aReferenceWithTheAmountIsSure() {
        var proposals = proposals(paid("1200.00").reference("RF69F20260042"), dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED)).hasValueSatisfying(sure -> {
            assertThat(shares(sure)).isEqualTo("1=1200.00");
            assertThat(codes(sure)).contains(Code.REFERENCE, Code.AMOUNT_OF_ONE);
        });
    }

    @Test
    void aReferenceIsReadFromTheText() {
        assertThat(codes(best(paid("1200.00", "votre ref rf69 f202 6004 2 merci"), dupont())))
                .contains(Code.REFERENCE);
    }

    @Test
    void aReferenceWithAWrongDigitIsNone() {
        assertThat(codes(best(paid("1200.00", "RF68F20260042"), dupont()))).doesNotContain(Code.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F20260042",
                "FACTURE F20260042 DU 01/08/2026",
                "f 2026 0042",
                "F-2026-0042",
                "F2026/0042",
                "FAC 20260042",
                "FACTURE N°20260042",
                "F2O260042",
                "F2026OO42",
                "F0020260042",
                "VIR F20260042XX",
                "FACT20260042",
                "REFF20260042"
            })
    void oneInvoiceHoweverItsNumberIsWritten(String text) {
        var proposals = proposals(paid("1200.00", text), dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1200.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F20260042 F20260043 F20260044",
                "F20260042/43/44",
                "F2026-0042/43/44",
                "F20260042, 43 ET 44",
                "F20260042 A F20260044 F20260043",
                "FACTURES 20260042 A 44",
                "F20260042F20260043F20260044",
                "20260042-43-44",
                "F2026 0042 0043 0044",
                "F20260042 à 0044"
            })
    void severalInvoicesHoweverTheyAreListed(String text) {
        var proposals = proposals(paid("2310.70", text).by("DUPONT ET FILS"), dupont());

        assertThat(proposals.sure(MatchingRules.SHIPPED))
                .hasValueSatisfying(sure -> assertThat(shares(sure)).isEqualTo("1=1200.00 2=800.50 3=310.20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "FACTURE 42", "2026", "01/09/2026", "0042 EUR", "LOYER 2026"})
    void aBareNumberOrADateNamesNothing(String text) {
        assertThat(codes(best(paid("77.00", text).by("DUPONT ET FILS"), dupont())))
                .doesNotContain(Code.NUMBER, Code.NUMBER_MANGLED);
    }

    @Test
    void anEndOfANumberCountsWhereClientAndAmountAgree() {
        var proposal = best(paid("1200.00", "FACT 0042").by("DUPONT ET FILS"), dupont());

        assertThat(shares(proposal)).isEqualTo("1=1200.00");
        assertThat(codes(proposal)).contains(Code.NUMBER_MANGLED);
        assertThat(proposal.score()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aNumberCutAtTheEndOfALineCountsWhereTheAmountAgrees() {
        var proposal =
                best(paid("800.50", "REGLEMENT DE VOTRE FACTURE F2026004").by("DUPONT ET FILS"), dupont());

        assertThat(shares(proposal)).isEqualTo("2=800.50");
    }

    @Test
    void anOrderNamesItsInvoices() {
        var client = client(1, "Dupont")
                .item(1, "F1001", "BC778899", "2026-09-01", "100.00", null)
                .item(2, "F1002", "BC778899", "2026-09-02", "50.00", null)
                .item(3, "F1003", "BC778800", "2026-09-03", "20.00", null);

        var proposal = best(paid("150.00", "CDE BC778899"), client);

        assertThat(shares(proposal)).isEqualTo("1=100.00 2=50.00");
        assertThat(codes(proposal)).contains(Code.ORDER_NUMBER);
    }

    @Test
    void aDocumentInItsOwnFieldCounts() {
        assertThat(shares(best(paid("1200.00").document("F2026-0042"), dupont())))
                .isEqualTo("1=1200.00");
    }

    @Test
    void aPartOfWhatIsNamedIsPaidOnIt() {
        var proposal = best(paid("500.00", "F20260042 ACOMPTE"), dupont());

        assertThat(shares(proposal)).isEqualTo("1=500.00");
        assertThat(codes(proposal)).contains(Code.PART);
    }

    @Test
    void whatIsMoreThanNamedRestsOnAccount() {
        var proposal = best(paid("1300.00", "F20260042"), dupont());

        assertThat(shares(proposal)).isEqualTo("1=1200.00");
        assertThat(proposal.onAccount()).isEqualTo(eur("100.00"));
        assertThat(codes(proposal)).contains(Code.MORE);
    }

    @Test
    void whatIsNamedAndOneOtherMakeTheSum() {
        var proposal = best(paid("1510.20", "F20260042 ETC").by("DUPONT"), dupont());

        assertThat(shares(proposal)).isEqualTo("1=1200.00 3=310.20");
    }

    @Test
    void aCreditNoteIsDeducted() {
        var client = dupont().owes(9, "AV20260003", "2026-09-15", "-200.00");

        assertThat(shares(best(paid("1000.00", "F20260042"), client))).isEqualTo("1=1200.00 9=-200.00");
        assertThat(shares(best(paid("1000.00", "F20260042 - AV20260003"), client)))
                .isEqualTo("1=1200.00 9=-200.00");
    }

    @Test
    void theToleranceTheFeeAndTheDiscountAreToldApart() {
        var discounted = client(2, "Durand").item(7, "F20260077", null, "2026-12-01", "1000.00", "20.00");

        assertThat(best(paid("1199.50", "F20260042"), dupont()).difference())
                .isEqualTo(new Difference(Difference.Kind.TOLERANCE, eur("0.50"), 1));
        assertThat(best(paid("1185.00", "F20260042"), dupont()).difference())
                .isEqualTo(new Difference(Difference.Kind.BANK_FEE, eur("15.00"), 1));
        assertThat(best(paid("980.00", "F20260077"), discounted).difference())
                .isEqualTo(new Difference(Difference.Kind.DISCOUNT, eur("20.00"), 7));
    }

    @Test
    void discountsOfSeveralLackWhereTheyWereOfferedAndNoCentMore() {
        var client = client(2, "Durand")
                .item(7, "F20260077", null, "2026-12-01", "1000.00", "20.00")
                .item(8, "F20260078", null, "2026-12-02", "500.00", "10.00");

        assertThat(shares(best(paid("1470.00", "F20260077 F20260078"), client))).isEqualTo("7=980.00 8=490.00");
        assertThat(shares(best(paid("1470.01", "F20260077 F20260078"), client))).isEqualTo("7=980.00 8=490.01");
        assertThat(best(paid("979.99", "F20260077"), client).difference())
                .isNotEqualTo(new Difference(Difference.Kind.DISCOUNT, eur("20.01"), 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escompte 2 %",
                "Discount",
                "Skonto",
                "abzüglich 2 %",
                "moins avoir",
                "déduction",
                "litige",
                "less fee",
                "avoir 12",
                "Remise de 2 %"
            })
    void whatThePayerSaysThatItKeepsBackIsAPersonsToDecide(String text) {
        var proposals = proposals(paid("784.49", "F20260043 " + text).by("Dupont et fils"), dupont());

        assertThat(proposals.sure(new MatchingRules(60, 1, BigDecimal.ONE))).isEmpty();
        assertThat(proposals.ranked().getFirst().reasons())
                .contains(new Reason(Code.LESS_PERCENT, List.of("2")))
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo(Code.DEDUCTED));
    }

    @Test
    void aDeductionIsNoBanksFeeAndAnAgreedOneAndAPartPaymentStaySure() {
        var discounted = client(2, "Durand").item(7, "F20260077", null, "2026-12-01", "1000.00", "20.00");
        var credited = dupont().owes(9, "AV20260003", "2026-09-15", "-200.00");

        assertThat(best(paid("1180.00", "F20260042 escompte"), dupont()).difference())
                .isNull();
        assertThat(best(paid("1180.00", "F20260042 less fee"), dupont()).difference())
                .isNotNull();
        assertThat(proposals(paid("980.00", "F20260077 escompte 2 %").by("Durand"), discounted)
                        .sure(MatchingRules.SHIPPED))
                .isPresent();
        assertThat(proposals(paid("1000.00", "F20260042 moins avoir").by("Dupont et fils"), credited)
                        .sure(MatchingRules.SHIPPED))
                .isPresent();
        assertThat(proposals(paid("700.00", "F20260042 acompte").by("Dupont et fils"), dupont())
                        .sure(MatchingRules.SHIPPED))
                .isPresent();
    }

    @Test
    void aSecondPaymentOfWhatIsNearlySettledIsAPersonsToDecide() {
        var client = client(1, "SARL Dupont & Fils").iban("FR76A").owes(1, "F20260042", "2026-09-01", "12.00");
        var another = client(1, "SARL Dupont & Fils")
                .iban("FR76A")
                .owes(1, "F20260042", "2026-09-01", "12.00")
                .owes(2, "F20260043", "2026-10-01", "1891.67");
        var least = new MatchingRules(60, 1, BigDecimal.ONE);

        assertThat(best(paid("1891.67", "F20260042").from("FR76A"), client).score())
                .isLessThan(90);
        assertThat(proposals(paid("1891.67", "F20260042").from("FR76A"), client).sure(least))
                .isEmpty();
        assertThat(proposals(paid("1891.67", "F20260042").from("FR76A"), another)
                        .sure(least))
                .as("nor is it another's, though the amount is")
                .isEmpty();
        assertThat(proposals(paid("23.00", "F20260042").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .isPresent();
    }

    @Test
    void aFeeAboveTheToleranceIsAPersonsToGiveUp() {
        assertThat(proposals(paid("1185.00", "F20260042").by("Dupont et fils"), dupont())
                        .sure(MatchingRules.SHIPPED))
                .isEmpty();
    }

    @Test
    void whatWasSettledBeforeGoesToNothingElse() {
        var client = dupont().owes(8, "F20260030", "2026-08-01", "0.00");

        var proposals = proposals(paid("1200.00", "F20260030").by("DUPONT ET FILS"), client);

        assertThat(proposals.sure(MatchingRules.SHIPPED)).isEmpty();
        assertThat(proposals.ranked()).anySatisfy(one -> {
            assertThat(codes(one)).contains(Code.PAID_BEFORE);
            assertThat(one.onAccount()).isEqualTo(eur("1200.00"));
        });
    }

    @Test
    void aNumberThatDoesNotFitBesideAnAmountThatDoesIsAPersonsToDecide() {
        var client = dupont().iban("FR76A");

        assertThat(proposals(paid("800.50", "F20260042").from("FR76A"), client).sure(MatchingRules.SHIPPED))
                .isEmpty();
    }
}
