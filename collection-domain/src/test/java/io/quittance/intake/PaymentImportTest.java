package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments from a file are imputed as those recorded by hand. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class PaymentImportTest {

    private static final String FILE = """
            client,invoice,amount,currency,date,reference
            C1,,70.00,,2026-04-10,VIR 1
            C1,,70.00,,2026-04-10,VIR 1
            ,F3,10.00,,2026-04-11,
            """;

    @Autowired
    private ImportScene scene;

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void openInvoices() {
        creditor = scene.newCreditor();
        scene.invoices(
                creditor,
                "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont;;;F2;02/03/2026;01/04/2026;EUR;100,00;100,00",
                "C2;Durand;;;F3;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C2;Durand;;;F4;01/02/2026;28/02/2026;USD;100,00;100,00");
    }

    @Test
    void theOldestDebtIsSettledFirstAndANamedOneBeforeIt() {
        var done = scene.load(creditor, Kind.PAYMENTS, FILE);

        assertThat(scene.outcomes(done)).containsExactly("2 NEW", "3 NEW", "4 NEW");
        assertThat(scene.balance(creditor, "F1")).isEqualTo("0.00");
        assertThat(scene.balance(creditor, "F2")).isEqualTo("60.00");
        assertThat(scene.balance(creditor, "F3")).isEqualTo("90.00");
        assertThat(scene.mismatches(creditor)).isZero();
        assertThat(scene.strings("""
                select distinct source || ' ' || (import_id is not null) from payment where creditor_id = :creditor
                """, creditor)).containsExactly("RECEIVED true");
    }

    @Test
    void theSameFileTwiceChangesNothingAndAThirdEqualPaymentCounts() {
        scene.load(creditor, Kind.PAYMENTS, FILE);
        List<String> before = scene.books(creditor);

        assertThat(scene.load(creditor, Kind.PAYMENTS, FILE).unchanged()).isEqualTo(3);
        assertThat(scene.books(creditor)).isEqualTo(before);

        var third = scene.load(creditor, Kind.PAYMENTS, FILE + "C1,,70.00,,2026-04-10,VIR 1\n");
        assertThat(scene.outcomes(third)).containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED", "5 NEW");
    }

    @Test
    void aFileBringsAMistakeAgainAndNeverAReturnedPayment() {
        scene.load(creditor, Kind.PAYMENTS, FILE);
        takeBack("F3", TakeBackReason.RETURNED);
        takeBack("F2", TakeBackReason.MISTAKE);

        assertThat(scene.outcomes(scene.load(creditor, Kind.PAYMENTS, FILE)))
                .containsExactly("2 UNCHANGED", "3 NEW", "4 UNCHANGED");
        assertThat(scene.balance(creditor, "F2")).isEqualTo("60.00");
        assertThat(scene.balance(creditor, "F3")).isEqualTo("100.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    private void takeBack(String invoice, TakeBackReason reason) {
        long payment = jdbc.sql("""
                select a.payment_id from allocation a join invoice i on i.id = a.invoice_id
                where i.creditor_id = :creditor and i.number = :invoice
                """)
                .param("creditor", creditor)
                .param("invoice", invoice)
                .query(Long.class)
                .single();
        desk.takeBack(creditor, payment, new TakenBack(LocalDate.of(2026, 4, 15), "anna", reason));
    }

    @Test
    void whatCannotBePostedSaysWhy() {
        var done = scene.load(creditor, Kind.PAYMENTS, """
                client,invoice,amount,currency,date,reference
                C9,,70.00,,2026-04-10,
                ,F9,70.00,,2026-04-10,
                C1,F3,70.00,,2026-04-10,
                C1,,-70.00,,2026-04-10,
                C1,,70.00,,2026-04-16,
                C2,F4,70.00,EUR,2026-04-10,
                """);

        assertThat(scene.outcomes(done))
                .containsExactly("2 REJECTED", "3 REJECTED", "4 REJECTED", "5 REJECTED", "6 NEW", "7 NEW");
        assertThat(scene.problems(done))
                .containsExactly(
                        "2 UNKNOWN_CLIENT client: C9, ",
                        "3 UNKNOWN_INVOICE invoice: F9, ",
                        "4 INVOICE_OF_OTHER_CLIENT invoice: F3, C2",
                        "5 NOT_POSITIVE amount: -70.00, > 0",
                        "6 PAID_LATER_THAN_TODAY date: 2026-04-16, 2026-04-15",
                        "7 CURRENCY_OF_INVOICE_DIFFERS currency: EUR, USD");
    }

    @Test
    void aNumberInsideALongerOneIsNotNamed() {
        scene.invoices(
                creditor,
                "C5;Petit;;;F2026-12;01/02/2026;28/02/2026;EUR;100,00;100,00",
                "C5;Petit;;;F2026-1;01/03/2026;31/03/2026;EUR;100,00;100,00");

        scene.load(creditor, Kind.PAYMENTS, """
                client,invoice,amount,currency,date,reference
                C5,F2026-1,100.00,,2026-04-10,VIR F2026-12
                C5,F2026-1,1.00,,2026-04-11,vir f2026-1
                """);

        assertThat(scene.balance(creditor, "F2026-1")).isEqualTo("0.00");
        assertThat(scene.strings("select reference from payment where creditor_id = :creditor order by id", creditor))
                .containsExactly("F2026-1 VIR F2026-12", "vir f2026-1");
    }

    @Test
    void aRejectedRowDoesNotTakeThePlaceOfAnEqualOne() {
        scene.load(creditor, Kind.PAYMENTS, """
                client,invoice,amount,currency,date,reference
                C1,,70.00,EUR,2026-04-10,VIR F3
                """);

        var again = scene.load(creditor, Kind.PAYMENTS, """
                client,invoice,amount,currency,date,reference
                C1,F3,70.00,EUR,2026-04-10,VIR F3
                C1,,70.00,EUR,2026-04-10,VIR F3
                """);

        assertThat(scene.outcomes(again)).containsExactly("2 REJECTED", "3 UNCHANGED");
    }

    @Test
    void equalRowsAreShownThoughEachIsAPayment() {
        var done = scene.load(creditor, Kind.PAYMENTS, FILE);

        assertThat(scene.outcomes(done)).containsExactly("2 NEW", "3 NEW", "4 NEW");
        assertThat(scene.problems(done)).containsExactly("3 EXACT_DUPLICATE amount: 70.00, 2");
    }

    @Test
    void aPaymentOfADayFarAheadWasMistyped() {
        var done = scene.load(creditor, Kind.PAYMENTS, """
                client,amount,currency,date
                C1,70.00,EUR,2026-05-16
                C1,70.00,EUR,2026-05-17
                """);

        assertThat(scene.outcomes(done)).containsExactly("2 NEW", "3 REJECTED");
        assertThat(scene.problems(done)).contains("3 PAID_TOO_FAR_AHEAD date: 2026-05-17, 2026-05-16");
    }
}
