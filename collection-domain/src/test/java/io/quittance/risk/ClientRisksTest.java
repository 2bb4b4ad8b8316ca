package io.quittance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.insight.Books;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.money.Money;
import io.quittance.risk.ClientRisks.ClientRisk;
import io.quittance.risk.Exposures.Exposure;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client may owe, what it owes, and what its behaviour says. */
@SpringBootTest
@UsePostgres
class ClientRisksTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClientRisks risks;

    @Autowired
    private Exposures exposures;

    @Autowired
    private CreditLimits limits;

    @Autowired
    private InsolvencyDesk insolvencies;

    private Books books;
    private long client;

    @BeforeEach
    void aClient() {
        books = new Books(jdbc);
        client = books.client("C1", "Client");
    }

    @Test
    void exposureIsAllThatIsOpenLessCreditsAndCash() {
        books.invoice(client, "F1", ON.minusDays(10), "700.00", "EUR");
        books.invoice(client, "F2", ON.plusDays(20), "300.00", "EUR");
        books.invoice(client, "A1", ON.minusDays(5), "-100.00", "EUR");
        books.invoice(client, "U1", ON.minusDays(5), "5000.00", "USD");
        books.payment(client, ON, "50.00", "EUR");

        assertThat(exposure().amount()).hasToString("850.00 EUR");
        assertThat(exposure().limit()).isNull();
        assertThat(exposure().isWarned()).isFalse();
    }

    @Test
    void aLimitWarnsFromItsLevelAndTheLastOneCounts() {
        books.invoice(client, "F1", ON.plusDays(20), "799.99", "EUR");
        limit("1000.00");
        assertThat(exposure().usedPercent()).isEqualTo(79);
        assertThat(exposure().isWarned()).isFalse();
        assertThat(exposure().free()).hasToString("200.01 EUR");

        books.invoice(client, "F2", ON.plusDays(20), "0.01", "EUR");
        assertThat(exposure().isWarned()).isTrue();
        assertThat(exposure().isOver()).isFalse();
        limit("799.99");
        assertThat(exposure().isOver()).isTrue();
        assertThat(exposure().free()).hasToString("0.00 EUR");
        assertThat(exposures.limited(books.creditor(), true, 10)).hasSize(1);
        limits.set(books.creditor(), client, null, "", ON, "manager");
        assertThat(exposure().limit()).isNull();
        assertThat(exposures.limited(books.creditor(), false, 10)).isEmpty();
    }

    @Test
    void aLimitOfNothingIsReachedByTheFirstInvoice() {
        limit("0.00");
        assertThat(exposure().isWarned()).isFalse();
        books.invoice(client, "F1", ON.plusDays(20), "0.01", "EUR");
        assertThat(exposure().isOver()).isTrue();
        assertThat(exposure().usedPercent()).isNull();
        assertThatThrownBy(() -> limit("-1.00")).hasMessageContaining("amount");
    }

    @Test
    void signalsAreReadFromWhatHappened() {
        assertThat(risk().signals()).isEmpty();
        books.invoice(books.client("C2", "Other"), "O1", ON, "10000.00", "EUR");
        long partly = books.invoice(client, "F1", ON.minusDays(40), "500.00", "EUR");
        long too = books.invoice(client, "F2", ON.minusDays(30), "700.00", "EUR");
        long money = books.payment(client, ON.minusDays(5), "200.00", "EUR");
        books.allocate(money, partly, ON.minusDays(5), "100.00");
        books.allocate(money, too, ON.minusDays(5), "100.00");
        assertThat(risk().signals()).containsExactly(Signal.PART_PAYMENTS);

        limit("1100.00");
        brokenPromise();
        insolvencies.record(
                books.creditor(),
                client,
                new NewInsolvency(InsolvencyKind.SAFEGUARD, null, ON, null, "", ""),
                ON,
                "controller");
        books.invoice(client, "F3", ON.plusDays(9), "400.00", "EUR");
        assertThat(risk().signals())
                .containsExactly(
                        Signal.INSOLVENT,
                        Signal.OVER_LIMIT,
                        Signal.PROMISE_BROKEN,
                        Signal.PART_PAYMENTS,
                        Signal.CONCENTRATION);
        assertThat(risk().behaviour().sharePercent()).isEqualByComparingTo("12.3");
    }

    @Test
    void whoBeganToPayLateIsSeen() {
        for (int i = 0; i < 3; i++) {
            settled("E" + i, ON.minusDays(200 + i), 0);
            settled("L" + i, ON.minusDays(60 + i), 15);
        }

        assertThat(risk().signals()).containsExactly(Signal.BEGAN_TO_PAY_LATE);
        assertThat(risk().behaviour().delayBefore()).isEqualByComparingTo("0.0");
        assertThat(risk().behaviour().recentDelay()).isEqualByComparingTo("15.0");
        assertThat(risk().behaviour().latePercent()).isEqualTo(50);
    }

    private void settled(String number, LocalDate dueOn, int daysLate) {
        long invoice = books.invoice(client, number, dueOn, "100.00", "EUR");
        long payment = books.payment(client, dueOn.plusDays(daysLate), "100.00", "EUR");
        books.allocate(payment, invoice, dueOn.plusDays(daysLate), "100.00");
    }

    private void brokenPromise() {
        jdbc.sql("""
                insert into promise (creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel,
                                     promised_on, recorded_by)
                values (:creditor, :client, 'EUR', 10, :on::date - 20, :on::date - 17, true, 'CALL', :on::date - 25, 'test')
                """)
                .param("creditor", books.creditor())
                .param("client", client)
                .param("on", ON)
                .update();
    }

    private void limit(String amount) {
        limits.set(books.creditor(), client, Money.of(amount, "EUR"), "insured", ON, "manager");
    }

    private Exposure exposure() {
        return exposures.of(books.creditor(), client);
    }

    private ClientRisk risk() {
        return risks.of(books.creditor(), client, ON);
    }
}
