package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Clients;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.ForgoneDesk;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.testing.UsePostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a further file says of invoices that our books hold. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class InvoiceChangesTest {

    private static final String HALF_PAID = "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;50,00";

    @Autowired
    private ImportScene scene;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private ForgoneDesk forgone;

    @Autowired
    private Clients clients;

    @Autowired
    private Invoices invoices;

    private long creditor;

    @BeforeEach
    void aHalfPaidInvoice() {
        creditor = scene.newCreditor();
        scene.invoices(creditor, HALF_PAID);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        List<String> before = scene.books(creditor);
        long facts = scene.count("history_event", creditor);

        var again = scene.invoices(creditor, HALF_PAID);

        assertThat(scene.outcomes(again)).containsExactly("2 UNCHANGED");
        assertThat(scene.books(creditor)).isEqualTo(before);
        assertThat(scene.count("history_event", creditor)).isEqualTo(facts);
    }

    @Test
    void aSmallerBalanceIsAFurtherReportedPayment() {
        var done = scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;20,00");

        assertThat(scene.outcomes(done)).containsExactly("2 CHANGED");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("20.00");
        assertThat(amounts()).containsExactly("REPORTED 50.00", "REPORTED 30.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void aLargerBalanceTakesBackWhatWasReported() {
        var done = scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;80,00");

        assertThat(scene.outcomes(done)).containsExactly("2 CHANGED");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("80.00");
        assertThat(amounts()).containsExactly("REPORTED 50.00", "REPORTED -30.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void whatIsTakenBackWasThoughtPaidUntilToday() {
        scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,total,balance,paid on
                C1,F1,2026-03-01,2026-03-31,EUR,100.00,80.00,2026-03-20
                """);

        assertThat(scene.strings("""
                select amount || ' ' || received_on from payment where creditor_id = :creditor order by id
                """, creditor)).containsExactly("50.00 2026-04-15", "-30.00 2026-04-15");
    }

    @Test
    void aPaymentThatWeSawIsNotTakenBack() {
        pay("50.00");

        var done = scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;60,00");

        assertThat(scene.problems(done)).containsExactly("2 BALANCE_HIGHER_THAN_KNOWN Reste dû: 60,00, 0.00");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("0.00");
    }

    @Test
    void whatWasWrittenOffHereIsNotOpenAgainBecauseTheOtherBooksListIt() {
        writeOff("F1");

        var done = scene.invoices(creditor, HALF_PAID);

        assertThat(scene.outcomes(done)).containsExactly("2 UNCHANGED");
        assertThat(scene.problems(done)).containsExactly("2 WRITTEN_OFF_HERE Reste dû: 50,00, 50.00");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("0.00");
    }

    @Test
    void whatIsTakenBackBeyondTheLossIsOpenAgain() {
        writeOff("F1");

        scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;80,00");

        assertThat(scene.balance(creditor, "F1")).isEqualTo("30.00");
        assertThat(amounts()).containsExactly("REPORTED 50.00", "WRITTEN_OFF 50.00", "REPORTED -30.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void aDueDateMayChangeWithAWarningAndAFact() {
        var done = scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;30/04/2026;EUR;100,00;50,00");

        assertThat(scene.outcomes(done)).containsExactly("2 CHANGED");
        assertThat(scene.problems(done)).containsExactly("2 DUE_DATE_CHANGED Date échéance: 30/04/2026, 2026-03-31");
        assertThat(scene.strings("""
                select detail ->> 'dueOn' from history_event where creditor_id = :creditor and kind = 'INVOICE_CHANGED'
                """, creditor)).containsExactly("2026-04-30");
    }

    @Test
    void whatAnInvoiceIsDoesNotChange() {
        var done = scene.invoices(creditor, "C2;Durand;;;F1;02/03/2026;31/03/2026;USD;200,00;50,00");

        assertThat(scene.outcomes(done)).containsExactly("2 REJECTED");
        assertThat(scene.problems(done))
                .containsExactlyInAnyOrder(
                        "2 INVOICE_DIFFERS N° client: C2, C1",
                        "2 INVOICE_DIFFERS Devise: USD, EUR",
                        "2 INVOICE_DIFFERS Montant TTC: 200,00, 100.00",
                        "2 INVOICE_DIFFERS Date facture: 02/03/2026, 2026-03-01");
        assertThat(scene.count("client", creditor)).isEqualTo(1);
    }

    @Test
    void aFileOfWhatIsLeftLeavesTheTotalAlone() {
        var done = scene.load(creditor, Kind.INVOICES, """
                N° client;N° facture;Date facture;Date échéance;Solde
                C1;F1;01/03/2026;31/03/2026;0,00
                C1;F2;01/03/2026;31/03/2026;0,00
                """);

        assertThat(scene.outcomes(done)).containsExactly("2 CHANGED", "3 REJECTED");
        assertThat(scene.problems(done)).containsExactly("3 ZERO_TOTAL Solde: 0,00, ≠ 0");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("0.00");
    }

    @Test
    void aNewAddressOnAKnownInvoiceIsAChangeMadeOnce() {
        String row = "C1;Dupont;compta@dupont.example;;F1;01/03/2026;31/03/2026;EUR;100,00;50,00";

        var first = scene.invoices(creditor, row, row);
        var second = scene.invoices(creditor, row, row);

        assertThat(scene.outcomes(first)).containsExactly("2 CHANGED", "3 UNCHANGED");
        assertThat(scene.outcomes(second)).containsExactly("2 UNCHANGED", "3 UNCHANGED");
        assertThat(amounts()).containsExactly("REPORTED 50.00");
    }

    private void pay(String amount) {
        var client = clients.findByCreditorIdAndNumber(creditor, "C1").orElseThrow();
        payments.receive(
                new NewPayment(creditor, client.id(), Money.of(amount, "EUR"), ImportScene.ON, "F1"),
                ImportScene.ON,
                "me");
    }

    private void writeOff(String number) {
        var client = clients.findByCreditorIdAndNumber(creditor, "C1").orElseThrow();
        var invoice = invoices.findByCreditorIdAndNumber(creditor, number).orElseThrow();
        forgone.writeOff(
                creditor, client.id(), Map.of(invoice.id(), invoice.balance()), "insolvent", ImportScene.ON, "me");
    }

    private List<String> amounts() {
        return scene.strings(
                "select source || ' ' || amount from payment where creditor_id = :creditor order by id", creditor);
    }
}
