package io.quittance.notifications.letter.life;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter that did not leave, was lost, or left although it was not to. */
@NotificationsTest
@Import(LetterScene.class)
class LetterFailureTest {

    private static final LocalDate TODAY = ON.plusDays(20);

    @Autowired
    private Books books;

    @Autowired
    private LetterScene letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private JdbcClient jdbc;

    private Client client;
    private Invoice invoice;
    private Invoice unread;
    private long step;
    private long letter;

    @BeforeEach
    void aRegisteredLetter() {
        client = books.client(books.creditor());
        invoice = books.invoice(client, "250.00");
        unread = books.invoice(client, "70.00");
        step = books.step(client, "formal-notice", invoice, unread);
        letter = letters.letter(client, step, invoice, "REGISTERED_LETTER");
    }

    @Test
    void aLetterNotToBePostedTakesItsStepBack() {
        tell(LetterState.CANCELLED, 1);

        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED LETTER_CANCELLED");
        assertThat(books.rungs(invoice)).isEmpty();
    }

    @Test
    void aLetterThatLeftAllTheSameIsPostedWhateverTheDay() {
        tell(LetterState.CANCELLED, 3);

        assertThat(tell(LetterState.DEPOSITED, 2)).isTrue();
        assertThat(tell(LetterState.DEPOSITED, 2)).isFalse();
        tell(LetterState.DELIVERED, 4);

        assertThat(letters.state(letter)).isEqualTo("DELIVERED");
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED LETTER_CANCELLED");
        assertThat(letters.told(client)).containsExactly("CANCELLED", "DEPOSITED", "DELIVERED");
    }

    @Test
    void aLostLetterIsPrintedAndPostedOnceMore() {
        tell(LetterState.DEPOSITED, 1);
        jdbc.sql("""
                with batch as (insert into letter_batch (creditor_id, output, made_on, made_by)
                               values (:creditor, 'PRINT', :on, 'anna') returning id)
                update letter set batch_id = batch.id, position = 1, registered_number = '1A1' from batch where letter.id = :letter
                """)
                .param("creditor", client.creditorId())
                .param("on", ON)
                .param("letter", letter)
                .update();

        tell(LetterState.FAILED, 9);
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(books.tasks(step)).hasSize(1);

        tell(LetterState.QUEUED, 9);
        assertThat(jdbc.sql("select batch_id is null and registered_number is null from letter where id = :letter")
                        .param("letter", letter)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        tell(LetterState.DEPOSITED, 10);
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(books.tasks(step)).isEmpty();
    }

    @Test
    void aLetterThatWasNotLostAfterAllWasPostedOnItsDay() {
        tell(LetterState.DEPOSITED, 1);
        tell(LetterState.FAILED, 9);

        life.correct(
                client.creditorId(),
                letter,
                LetterNews.of(LetterState.DELIVERED, ON.plusDays(4)).noted("Found"),
                TODAY,
                "anna");

        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(jdbc.sql("select done_on from dunning_step where id = :step")
                        .param("step", step)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(ON.plusDays(1));
    }

    @Test
    void whatIsNotInALetterClimbsNoRungWhoeverTellsThatItWasPosted() {
        tell(LetterState.DEPOSITED, 1);

        assertThat(books.rungs(invoice)).hasSize(1);
        assertThat(books.rungs(unread)).isEmpty();
    }

    private boolean tell(LetterState state, int days) {
        return life.tell(
                client.creditorId(), letter, LetterNews.of(state, ON.plusDays(days)), EventSource.API, TODAY, "house");
    }
}
