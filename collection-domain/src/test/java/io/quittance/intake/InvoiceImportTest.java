package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.testing.UsePostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What becomes of a row of invoices that our books have never seen. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class InvoiceImportTest {

    @Autowired
    private ImportScene scene;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00", "NEW", "[]"),
                Arguments.of("C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;40,00", "NEW", "[]"),
                Arguments.of("C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;0", "NEW", "[]"),
                Arguments.of("C1;Dupont;;;A1;01/03/2026;31/03/2026;EUR;-100,00;-100,00", "NEW", "[]"),
                Arguments.of("C1;Dupont;;;A1;01/03/2026;31/03/2026;EUR;-100,00;-40,00", "NEW", "[]"),
                Arguments.of(
                        ";Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                        "REJECTED",
                        "[2 MISSING_VALUE N° client: , CLIENT_NUMBER]"),
                Arguments.of(
                        "C1;Dupont;;;;01/03/2026;31/03/2026;EUR;100,00;100,00",
                        "REJECTED",
                        "[2 MISSING_VALUE N° facture: , INVOICE_NUMBER]"),
                Arguments.of(
                        "C1;Dupont;;;F1;;31/03/2026;EUR;100,00;100,00",
                        "REJECTED",
                        "[2 MISSING_VALUE Date facture: , ISSUE_DATE]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;;EUR;100,00;100,00",
                        "REJECTED",
                        "[2 MISSING_VALUE Date échéance: , DUE_DATE]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/02/2026;EUR;100,00;100,00",
                        "REJECTED",
                        "[2 NOT_A_DATE Date échéance: 31/02/2026, dd/MM/yyyy]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;1.23,4O;100,00",
                        "REJECTED",
                        "[2 NOT_AN_AMOUNT Montant TTC: 1.23,4O, 1 234,56]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;0,00;0,00",
                        "REJECTED",
                        "[2 ZERO_TOTAL Montant TTC: 0,00, ≠ 0]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,01",
                        "REJECTED",
                        "[2 BALANCE_BEYOND_TOTAL Reste dû: 100,01, 100.00]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;-1,00",
                        "REJECTED",
                        "[2 BALANCE_OF_OTHER_SIGN Reste dû: -1,00, 100.00]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;",
                        "REJECTED",
                        "[2 MISSING_VALUE Reste dû: , BALANCE]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUO;100,00;100,00",
                        "REJECTED",
                        "[2 CURRENCY_UNKNOWN Devise: EUO, ISO 4217]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/03/2026;TND;100,00;100,00",
                        "REJECTED",
                        "[2 CURRENCY_NOT_SUPPORTED Devise: TND, 2]"),
                Arguments.of(
                        "C1;Dupont;nobody;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                        "NEW",
                        "[2 EMAIL_INVALID Email: nobody, name@example.com]"),
                Arguments.of(
                        "C1;Dupont;;;F1;31/03/2026;01/03/2026;EUR;100,00;100,00",
                        "NEW",
                        "[2 DUE_BEFORE_ISSUE Date échéance: 01/03/2026, 2026-03-31]"),
                Arguments.of(
                        "C1;Dupont;;;F1;01/03/2026;31/05/2026;EUR;100,00;100,00",
                        "NEW",
                        "[2 TERMS_TOO_LONG Date échéance: 31/05/2026, 91]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowAlone(String row, String outcome, String problems) {
        var done = scene.invoices(creditor, row, "C9;Autre;;;F9;25/03/2026;30/04/2026;EUR;1 000,50;1 000,50");

        assertThat(scene.outcomes(done)).containsExactly("2 " + outcome, "3 NEW");
        assertThat(scene.problems(done)).hasToString(problems);
        assertThat(scene.mismatches(creditor)).isZero();
        assertThat(done.status()).isEqualTo(ImportStatus.POSTED);
        assertThat(done.posted() + done.unchanged() + done.rejected()).isEqualTo(2);
    }

    @Test
    void whatIsPaidBecomesAReportedPaymentOfTheDayItWasPaid() {
        scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,total,paid amount,paid on
                C1,F1,2026-01-05,2026-02-04,EUR,100.00,60.00,2026-02-20
                C1,F2,2026-01-05,2026-02-04,EUR,100.00,0.00,
                """);

        assertThat(scene.balance(creditor, "F1")).isEqualTo("40.00");
        assertThat(scene.balance(creditor, "F2")).isEqualTo("100.00");
        assertThat(scene.strings("""
                select source || ' ' || received_on || ' ' || p.amount || ' ' || unapplied || ' ' || allocated_on
                from payment p join allocation a on a.payment_id = p.id where creditor_id = :creditor
                """, creditor)).containsExactly("REPORTED 2026-02-20 60.00 0.00 2026-02-20");
    }

    @Test
    void aPaidDayWithoutAnAmountMeansPaidInWhole() {
        scene.load(creditor, Kind.INVOICES, """
                invoice_id,cust_number,invoice_currency,total_open_amount,document_create_date,due_in_date,clear_date
                1929646410,200980828,USD,79656.60,2026-01-22,2026-02-11,2026-02-08
                1929646411,200980828,USD,10.00,2026-01-22,2026-02-11,
                """);

        assertThat(scene.balance(creditor, "1929646410")).isEqualTo("0.00");
        assertThat(scene.balance(creditor, "1929646411")).isEqualTo("10.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void theDayOfTheLastPaymentDoesNotSettleWhatIsStillOpen() {
        var done = scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,balance_due,last_payment_date
                C1,F1,2026-01-05,2026-02-04,EUR,600.00,2026-03-20
                """);

        assertThat(scene.balance(creditor, "F1")).isEqualTo("600.00");
        assertThat(scene.count("payment", creditor)).isZero();
        assertThat(scene.problems(done)).isEmpty();
    }

    @Test
    void aBalanceThatIsStatedWinsOverADayOnWhichItWouldBePaid() {
        var done = scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,balance,paid on
                C1,F1,2026-01-05,2026-02-04,EUR,600.00,2026-03-20
                C1,F2,2026-01-05,2026-02-04,EUR,50.00,
                """);

        assertThat(scene.balance(creditor, "F1")).isEqualTo("600.00");
        assertThat(scene.count("payment", creditor)).isZero();
        assertThat(scene.problems(done)).containsExactly("2 PAID_DAY_BUT_OPEN paid on: 2026-03-20, 600.00");
    }

    @Test
    void aPaidDayFarAheadIsRejectedAndANearOneCountsFromToday() {
        var done = scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,total,paid amount,paid on
                C1,F1,2026-01-05,2026-02-04,EUR,100.00,60.00,2026-05-16
                C1,F2,2026-01-05,2026-02-04,EUR,100.00,60.00,2026-05-17
                """);

        assertThat(scene.outcomes(done)).containsExactly("2 NEW", "3 REJECTED");
        assertThat(scene.problems(done))
                .containsExactly(
                        "2 PAID_LATER_THAN_TODAY paid on: 2026-05-16, 2026-04-15",
                        "3 PAID_TOO_FAR_AHEAD paid on: 2026-05-17, 2026-05-16");
        assertThat(scene.strings("""
                select received_on || ' ' || allocated_on from payment p join allocation a on a.payment_id = p.id
                where creditor_id = :creditor
                """, creditor)).containsExactly("2026-05-16 2026-04-15");
    }

    @Test
    void aPaidDayBesideABlankPaidAmountIsRejected() {
        var done = scene.load(creditor, Kind.INVOICES, """
                client number,invoice number,invoice date,due date,currency,total,paid amount,paid on
                C1,F1,2026-01-05,2026-02-04,EUR,100.00,,2026-02-20
                """);

        assertThat(scene.problems(done)).containsExactly("2 PAID_DAY_WITHOUT_AMOUNT paid amount: , 100.00");
    }

    @Test
    void aCreditNoteMayBeWrittenByItsKindOnly() {
        scene.load(creditor, Kind.INVOICES, """
                N° client;N° facture;Type de pièce;Date facture;Date échéance;Montant TTC;Reste dû
                C1;A1;Avoir;01/03/2026;31/03/2026;100,00;40,00
                """);

        assertThat(scene.balance(creditor, "A1")).isEqualTo("-40.00");
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void withoutADueDateTheTermsOfTheRowCount() {
        var done = scene.load(creditor, Kind.INVOICES, """
                N° client;N° facture;Date facture;Délai de paiement;Montant TTC
                C1;F1;01/03/2026;45;100,00
                C2;F2;01/03/2026;90 jours;100,00
                C3;F3;01/03/2026;fin de mois le 10;100,00
                """);

        assertThat(scene.strings(
                        "select due_on::text from invoice where creditor_id = :creditor order by number", creditor))
                .containsExactly("2026-04-15", "2026-05-30");
        assertThat(scene.problems(done))
                .contains(
                        "3 TERMS_TOO_LONG Délai de paiement: 90 jours, 90",
                        "4 MISSING_VALUE Délai de paiement: fin de mois le 10, PAYMENT_TERMS_DAYS");
    }

    @Test
    void rowsOfOneNumberThatDisagreeAreAllRejectedAndEqualOnesCountOnce() {
        var done = scene.invoices(
                creditor,
                "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;200,00;200,00",
                "C1;Dupont;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00");

        assertThat(scene.outcomes(done)).containsExactly("2 REJECTED", "3 REJECTED", "4 NEW", "5 UNCHANGED");
        assertThat(scene.problems(done))
                .containsExactly(
                        "2 DUPLICATE_NUMBER N° facture: F1, 3",
                        "3 DUPLICATE_NUMBER N° facture: F1, 2",
                        "5 EXACT_DUPLICATE N° facture: F2, 4");
    }

    @Test
    void aClientIsCalledAsItIsMostOftenSpelledAndEveryOtherSpellingIsShownOnce() {
        var done = scene.invoices(
                creditor,
                "C1;DUPONT;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont SA;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont SA;;;F3;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;DUPONT;;;F4;01/03/2026;;EUR;100,00;100,00",
                "C1;Dup.;;;F5;01/03/2026;31/03/2026;EUR;100,00;100,00");

        assertThat(scene.strings("select name from client where creditor_id = :creditor", creditor))
                .containsExactly("Dupont SA");
        assertThat(scene.problems(done))
                .contains(
                        "2 CLIENT_SPELLED_DIFFERENTLY Nom: DUPONT, Dupont SA",
                        "6 CLIENT_SPELLED_DIFFERENTLY Nom: Dup., Dupont SA")
                .hasSize(3);
    }

    @Test
    void aClientWithoutAnAddressIsOneTaskAndOneWithNothingOwedIsNone() {
        scene.invoices(
                creditor,
                "C1;Dupont;;en;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont;;en;F2;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C2;Durand;compta@durand.example;;F3;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C3;Martin;;;F4;01/03/2026;31/03/2026;EUR;100,00;0,00");

        assertThat(scene.strings("""
                select c.number || ' ' || c.language from task t join client c on c.id = t.client_id
                where t.creditor_id = :creditor and t.kind = 'NO_CONTACT' and closed_at is null
                """, creditor)).containsExactly("C1 en");

        scene.invoices(creditor, "C1;Dupont;Compta@Dupont.example;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00");

        assertThat(scene.strings("select outcome from task where creditor_id = :creditor", creditor))
                .containsExactly("DONE");
    }

    @Test
    void historyTellsTheImportOnceForEachClient() {
        var done = scene.invoices(
                creditor,
                "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C1;Dupont;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00",
                "C2;Durand;;;F3;01/03/2026;31/03/2026;EUR;100,00;100,00");

        assertThat(scene.strings("""
                select kind || ' ' || occurred_on || ' ' || (detail ->> 'import') || ' ' || (detail ->> 'rows')
                from history_event where creditor_id = :creditor order by client_id
                """, creditor))
                .containsExactly(
                        "IMPORT_POSTED 2026-04-15 " + done.id() + " 2", "IMPORT_POSTED 2026-04-15 " + done.id() + " 1");
    }
}
