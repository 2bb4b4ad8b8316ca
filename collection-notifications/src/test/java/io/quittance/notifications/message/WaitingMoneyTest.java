package io.quittance.notifications.message;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that is probably a client's and waits to be matched is not asked for again. */
@NotificationsTest
class WaitingMoneyTest {

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @Test
    void whatIsProbablyTheirsIsDeductedAsTheNightDeductsIt() {
        long step = books.step(client, "reminder-1", books.invoice(client, Books.number(), "100.00", ON.minusDays(12)));
        waits("30.00", 62);

        composition.compose(creditor.id(), ON);

        assertThat(books.message(step).amount()).isEqualTo(Money.of("70.00", "EUR"));
        assertThat(books.text(step)).contains("VIR SANS NUMERO").contains("Total à régler\u00a0: 70,00\u00a0€");
    }

    @Test
    void whatIsHardlyTheirsIsNot() {
        long step = books.step(client, "reminder-1", books.invoice(client, Books.number(), "100.00", ON.minusDays(12)));
        waits("30.00", 45);

        composition.compose(creditor.id(), ON);

        assertThat(books.message(step).amount()).isEqualTo(Money.of("100.00", "EUR"));
    }

    private void waits(String amount, int score) {
        jdbc.sql("""
                with file as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a.xml', 'CAMT', 'UPLOAD', repeat('0', 64), '', :on, 'test') returning id),
                statement as (
                    insert into statement (creditor_id, file_id, position, account) select :creditor, id, 1, 'FR1' from file returning id),
                line as (
                    insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, amount, currency,
                                                text, waiting)
                    select :creditor, id, 1, 'FR1', 'm', '1', :on, :amount::numeric, 'EUR', 'VIR SANS NUMERO' || chr(10) || 'MERCI', :amount::numeric
                    from statement returning id)
                insert into match_proposal (line_id, rank, client_id, score, reasons, shares)
                select id, 1, :client, :score, '[]', '[]' from line
                """)
                .param("creditor", creditor.id())
                .param("client", client.id())
                .param("on", ON)
                .param("amount", amount)
                .param("score", score)
                .update();
    }
}
