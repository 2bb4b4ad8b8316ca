package io.quittance.insight.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.insight.Books;
import io.quittance.insight.accounting.BalanceCheck.BalanceFinding;
import io.quittance.insight.accounting.BalanceCheck.Difference;
import io.quittance.insight.accounting.BalanceCheck.FoundBalances;
import io.quittance.insight.accounting.BalanceCheck.Totals;
import io.quittance.payment.export.PaymentExports;
import io.quittance.testing.UsePostgres;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounting's balances against ours: what differs is named, and explained where one thing makes the difference. */
@SpringBootTest
@UsePostgres
class BalanceChecksTest {

    private static final LocalDate ON = LocalDate.of(2026, 10, 31);

    @Autowired
    private BalanceChecks checks;

    @Autowired
    private BalanceCheckList list;

    @Autowired
    private PaymentExports exports;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long dupont;

    @BeforeEach
    void aClient() {
        books = new Books(jdbc);
        dupont = books.client("C001", "Dupont");
        books.invoice(dupont, "F1", ON.minusDays(10), "1000.00", "EUR");
    }

    @Test
    void whatAgreesIsCountedWhateverTheAccountIsCalled() {
        books.invoice(books.client("0042", "Martin"), "F2", ON, "50.00", "EUR");

        long check = take("Compte;Intitulé;Débit;Crédit\n411C001;DUPONT;1 200,00;200,00\n41142;MARTIN;50,00;\n");

        assertThat(differences(check)).isEmpty();
        assertThat(list.totals(check)).singleElement().satisfies(totals -> {
            assertThat(totals.theirs()).isEqualByComparingTo("1050");
            assertThat(totals.ours()).isEqualByComparingTo("1050");
            assertThat(totals.agreeing()).isEqualTo(2);
        });
    }

    @Test
    void differencesAreNamedThoseOfBothSidesFirst() {
        books.invoice(books.client("C002", "Martin"), "F2", ON, "50.00", "EUR");

        long check = take("Account,Name,Balance\nC001,Dupont,\"1,003.00\"\nC999,Ghost,7000.00\nC998,Nothing,0.00\n");

        assertThat(differences(check))
                .containsExactly(
                        "C001 DIFFERS 3.00 null", "C002 ONLY_HERE -50.00 INVOICE F2", "C999 ONLY_THERE 7000.00 null");
        assertThat(list.differences(check, BalanceFinding.ONLY_THERE, 0, 10)).hasSize(1);
        assertThat(list.found(check))
                .extracting(FoundBalances::finding)
                .containsExactly(BalanceFinding.DIFFERS, BalanceFinding.ONLY_HERE, BalanceFinding.ONLY_THERE);
        assertThat(list.totals(check)).extracting(Totals::differing).containsExactly(3);
    }

    @Test
    void moneyThatTheAccountingDoesNotKnowIsFound() {
        books.payment(dupont, ON, "300.00", "EUR");
        assertThat(differences(take("Compte;Solde\nC001;1000,00\n"))).containsExactly("C001 DIFFERS 300.00 UNAPPLIED");

        jdbc.sql("update payment set source = 'REBATE', unapplied = 300 where client_id = :client")
                .param("client", dupont)
                .update();
        assertThat(differences(take("Compte;Solde\nC001;1000,00\n"))).containsExactly("C001 DIFFERS 300.00 GIVEN_UP");
    }

    @Test
    void aPaymentIsNotExportedYetAndThenInAnExportThatMayNotBeTakenOver() {
        long payment = books.payment(dupont, ON, "300.00", "EUR");
        books.allocate(payment, invoice("F1"), ON, "300.00");
        assertThat(differences(take("Compte;Solde\nC001;1000,00\n")))
                .containsExactly("C001 DIFFERS 300.00 NOT_EXPORTED");

        exports.make(books.creditor(), Locale.FRENCH, ON, "manager");

        assertThat(differences(take("Compte;Solde\nC001;1000,00\n"))).containsExactly("C001 DIFFERS 300.00 EXPORT 1");
    }

    @Test
    void aBankLineThatWaitsExplainsWhatTheAccountingHasBooked() {
        jdbc.sql("""
                with f as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a', 'CAMT', 'UPLOAD', repeat('0', 64), '', :on, 'test') returning id),
                s as (
                    insert into statement (creditor_id, file_id, position, account)
                    select :creditor, id, 1, 'FR01' from f returning id),
                l as (
                    insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, amount, currency, waiting)
                    select :creditor, id, 1, 'FR01', 'm', '1', :on, 400, 'EUR', 400 from s returning id)
                insert into match_proposal (line_id, rank, client_id, score, reasons, shares)
                select id, 1, :client, 70, '[]', '[]' from l
                """)
                .param("creditor", books.creditor())
                .param("client", dupont)
                .param("on", ON)
                .update();

        assertThat(differences(take("Compte;Solde\nC001;600,00\n"))).containsExactly("C001 DIFFERS -400.00 BANK_LINE");
    }

    @Test
    void theDayIsTheOneOfTheFileAndWhatCameAfterDoesNotCount() {
        books.payment(dupont, ON.plusDays(1), "300.00", "EUR");

        assertThat(differences(take("Compte;Solde\nC001;1000,00\n"))).isEmpty();
    }

    @Test
    void columnsThatWereNotGuessedAreSaidAndThenCompared() {
        long check = take("A;B;C\nC001;x;900,00\n;y;5,00\nC002;z;nothing\n");
        assertThat(list.find(books.creditor(), check).orElseThrow().columns().areEnough())
                .isFalse();
        assertThat(list.totals(check)).isEmpty();

        checks.read(books.creditor(), check, new BalanceColumns(0, 1, 2, -1, -1, 99), ON, "EUR", ON, "test");

        assertThat(differences(check)).containsExactly("C001 DIFFERS -100.00 null");
        assertThat(list.find(books.creditor(), check).orElseThrow().leftOut()).isEqualTo(2);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> checks.read(
                        books.creditor() + 1, check, new BalanceColumns(0, 1, 2, -1, -1, -1), ON, "EUR", ON, "test"));
    }

    @Test
    void currenciesAreComparedApart() {
        books.invoice(dupont, "F3", ON, "10.00", "USD");

        assertThat(differences(take("Compte;Solde;Devise\nC001;1000,00;EUR\nC001;10,00;USD\n")))
                .isEmpty();
    }

    private long take(String csv) {
        return checks.take(
                books.creditor(), "b.csv", csv.getBytes(StandardCharsets.UTF_8), ON, "EUR", ON.plusDays(4), "manager");
    }

    private List<String> differences(long check) {
        return list.differences(check, null, 0, 100).stream()
                .map(BalanceChecksTest::words)
                .toList();
    }

    private static String words(Difference one) {
        return (one.number() + " " + one.finding() + " " + one.difference() + " " + Objects.toString(one.why()) + " "
                        + one.whyWhat())
                .strip();
    }

    private long invoice(String number) {
        return jdbc.sql("select id from invoice where creditor_id = :creditor and number = :number")
                .param("creditor", books.creditor())
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
