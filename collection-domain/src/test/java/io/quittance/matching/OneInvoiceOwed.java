package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.dunning.Books;
import io.quittance.insight.check.Reconciliation;
import io.quittance.matching.MatchRefusedException.Reason;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of a creditor with one account and one client, who owes one invoice; whatever a test does, they agree afterwards. */
@SpringBootTest
@UsePostgres
abstract class OneInvoiceOwed {

    static final LocalDate ON = LocalDate.of(2026, 4, 15);
    static final String IBAN = "DE89370400440532013000";

    private final String number;
    private final String amount;

    @Autowired
    MatchingRun run;

    @Autowired
    MatchDesk desk;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    Books books;
    MovementScene account;
    long creditor;
    long client;
    long invoice;

    OneInvoiceOwed(String number, String amount) {
        this.number = number;
        this.amount = amount;
    }

    @BeforeEach
    void open() {
        books = Books.open(jdbc);
        creditor = books.creditorId();
        account = new MovementScene(jdbc, books);
        client = books.client("C1");
        invoice = books.invoice(client, number, ON.minusDays(30), amount, "EUR");
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(reconciliation.of(creditor)).isEmpty();
    }

    long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    static Reason refusal(ThrowingCallable call) {
        return catchThrowableOfType(MatchRefusedException.class, call).reason();
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
