package io.quittance.notifications.message;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.message.Departures.Taken;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that asked on the telephone to see what it owes gets a statement of account, once. */
@NotificationsTest
class StatementTest {

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private Recheck recheck;

    @Autowired
    private Departures departures;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;
    private Invoice late;
    private Invoice toCome;
    private Invoice disputed;
    private long step;

    @BeforeEach
    void aCallThatAskedForACopy() {
        creditor = books.creditor();
        client = books.client(creditor);
        late = books.invoice(client, "120.00");
        toCome = books.invoice(client, Books.number(), "80.00", ON.plusDays(9));
        disputed = books.invoice(client, "33.00");
        books.hold(disputed, null);
        step = books.step(client, "call", late);
        jdbc.sql("update dunning_step set channel = 'CALL', status = 'DONE', done_on = step_on where id = :step")
                .param("step", step)
                .update();
        jdbc.sql("""
                with task as (
                    insert into task (creditor_id, client_id, step_id, kind, opened_on, due_on, closed_at, closed_by, outcome)
                    select creditor_id, client_id, id, 'CALL', step_on, step_on, now(), 'test', 'DONE' from dunning_step where id = :step
                    returning id, creditor_id, client_id, step_id),
                call as (
                    insert into call (creditor_id, client_id, task_id, step_id, outcome, called_on, called_at, called_by, currency, was_due_on)
                    select creditor_id, client_id, id, step_id, 'COPY_REQUESTED', :on, now(), 'test', 'EUR', :on from task
                    returning id, creditor_id, client_id, step_id)
                insert into statement_request (creditor_id, client_id, call_id, step_id, contact_id, requested_on)
                select c.creditor_id, c.client_id, c.id, c.step_id, k.id, :on from call c join contact k on k.client_id = c.client_id
                """).param("step", step).param("on", ON).update();
    }

    @Test
    void itShowsAllThatIsOpenAndSaysWhatIsDue() {
        assertThat(departures.waiting(creditor.id())).isEqualTo(1);
        assertThat(composition.compose(creditor.id(), ON).composed()).isEqualTo(1);
        assertThat(composition.compose(creditor.id(), ON).composed()).isZero();

        assertThat(books.words(step).subject()).startsWith("Relevé de votre compte");
        assertThat(books.message(step).recipient()).isEqualTo("zoe@dupont.example");
        assertThat(books.text(step).replaceAll("\\h", " "))
                .contains(late.number(), toCome.number(), disputed.number())
                .contains("Exigible à ce jour : 120,00 €")
                .contains("FR76 3000 6000 0112 3456 7890 189")
                .contains("RF");
    }

    @Test
    void itIsWrittenAnewBeforeItLeavesAndLeavesThoughItsStepIsDone() {
        composition.compose(creditor.id(), ON);
        books.pay(client, "20.00", late.number());

        assertThat(leaves(ON)).isTrue();
        assertThat(books.text(step).replaceAll("\\h", " ")).contains("Exigible à ce jour : 100,00 €");
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
    }

    @Test
    void withNothingLeftOpenItStays() {
        composition.compose(creditor.id(), ON);
        books.pay(client, "120.00", late.number());
        books.pay(client, "80.00", toCome.number());
        books.pay(client, "33.00", disputed.number());

        assertThat(leaves(ON)).isFalse();
        assertThat(books.stepStatus(step)).as("the call was held all the same").isEqualTo("DONE");
    }

    @Test
    void withoutAnAddressItFailsOnceAndIsATask() {
        jdbc.sql("update contact set email = null where client_id = :client")
                .param("client", client.id())
                .update();

        assertThat(composition.compose(creditor.id(), ON).failed()).isEqualTo(1);
        assertThat(composition.compose(creditor.id(), ON).failed()).isZero();
        assertThat(books.tasks(step)).singleElement().asString().startsWith("MESSAGE_FAILED");
    }

    private boolean leaves(LocalDate on) {
        Taken taken =
                departures.take(books.message(step).id(), Instant.now(), "test").orElseThrow();
        return recheck.beforeLeaving(taken, creditor.settings(), on, "test").isPresent();
    }
}
