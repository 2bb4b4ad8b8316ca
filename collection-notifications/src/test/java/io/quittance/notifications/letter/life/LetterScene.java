package io.quittance.notifications.letter.life;

import static io.quittance.notifications.Books.ON;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of a test: composed, and waiting to be posted. */
@TestComponent
public class LetterScene {

    private final JdbcClient jdbc;

    LetterScene(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter of an approved step that asks for one invoice. */
    public long letter(Client client, long step, Invoice invoice, String kind) {
        jdbc.sql("update dunning_step set channel = :kind where id = :step")
                .param("kind", kind)
                .param("step", step)
                .update();
        return jdbc.sql("""
                with letter as (
                    insert into letter (creditor_id, client_id, step_id, kind, template, language, recipient, subject, body_text, amount,
                                        currency, pdf, pdf_sha256, pages, composed_on)
                    values (:creditor, :client, :step, :kind, 'formal-notice', 'fr', array['Dupont'], 'Mise en demeure', 'Mise en demeure',
                            :amount, 'EUR', '%PDF-1.7'::bytea, repeat('0', 64), 1, :on)
                    returning id),
                line as (
                    insert into letter_line (letter_id, invoice_id, amount) select id, :invoice, :amount from letter)
                insert into letter_event (letter_id, state, occurred_on, recorded_by, source)
                select id, 'QUEUED', :on, 'scheduler', 'SYSTEM' from letter
                returning letter_id
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("step", step)
                .param("kind", kind)
                .param("amount", invoice.balance().amount())
                .param("invoice", invoice.id())
                .param("on", ON)
                .query(Long.class)
                .single();
    }

    public String state(long letter) {
        return jdbc.sql("select state from letter_state where letter_id = :letter")
                .param("letter", letter)
                .query(String.class)
                .single();
    }

    /** What the timeline has of letters: state by state. */
    public List<String> told(Client client) {
        return jdbc.sql("""
                select detail ->> 'state' from history_event where client_id = :client and kind = 'LETTER_EVENT' order by id
                """)
                .param("client", client.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Invoices held for a wrong address on that day. */
    public List<Long> held(Client client, LocalDate on) {
        return jdbc.sql("""
                select invoice_id from holds_in_force(:on) where client_id = :client and reason = 'ADDRESS' order by invoice_id
                """)
                .param("on", on)
                .param("client", client.id())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    public int addressTasks(Client client) {
        return jdbc.sql(
                        "select count(*) from task where client_id = :client and kind = 'ADDRESS_WRONG' and closed_at is null")
                .param("client", client.id())
                .query(Integer.class)
                .single();
    }
}
