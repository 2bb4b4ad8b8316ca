package io.quittance.notifications.letter.life;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.life.NewsRefusedException.Reason;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is told of a letter is kept once, in an order that can be, and has its consequences. */
@NotificationsTest
@Import(LetterScene.class)
class LetterLifeTest {

    private static final LocalDate TODAY = ON.plusDays(20);

    @Autowired
    private Books books;

    @Autowired
    private LetterScene letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private LetterEvents events;

    private Client client;
    private Invoice invoice;
    private long step;
    private long letter;

    @BeforeEach
    void aRegisteredLetter() {
        Creditor creditor = books.creditor();
        client = books.client(creditor);
        invoice = books.invoice(client, "250.00");
        step = books.step(client, "formal-notice", invoice);
        letter = letters.letter(client, step, invoice, "REGISTERED_LETTER");
    }

    @Test
    void aRegisteredLetterIsPostedCarriedAndDelivered() {
        assertThat(tell(LetterState.DEPOSITED, 1)).isTrue();
        assertThat(tell(LetterState.IN_TRANSIT, 2)).isTrue();
        assertThat(tell(LetterState.DELIVERED, 4)).isTrue();

        assertThat(letters.state(letter)).isEqualTo("DELIVERED");
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(letters.told(client)).containsExactly("DEPOSITED", "IN_TRANSIT", "DELIVERED");
    }

    @Test
    void theSameNewsTwiceIsOne() {
        tell(LetterState.DEPOSITED, 1);

        assertThat(tell(LetterState.DEPOSITED, 1)).isFalse();

        assertThat(events.of(letter)).hasSize(2);
        assertThat(letters.told(client)).hasSize(1);
    }

    @Test
    void aStateThatCannotFollowIsRefusedWithWhatWasExpected() {
        assertThatExceptionOfType(NewsRefusedException.class)
                .isThrownBy(() -> tell(LetterState.DELIVERED, 2))
                .returns(Reason.ORDER, NewsRefusedException::reason)
                .returns(LetterState.QUEUED, NewsRefusedException::state)
                .returns(Long.toString(letter), NewsRefusedException::letter)
                .returns(
                        Set.of(LetterState.DEPOSITED, LetterState.FAILED, LetterState.CANCELLED),
                        NewsRefusedException::expected);
        tell(LetterState.DEPOSITED, 1);
        tell(LetterState.DELIVERED, 5);
        assertRefused(Reason.ORDER, LetterNews.of(LetterState.REFUSED, ON.plusDays(6)));
        assertRefused(Reason.TO_COME, LetterNews.of(LetterState.IN_TRANSIT, TODAY.plusDays(1)));
        assertRefused(Reason.TOO_EARLY, LetterNews.of(LetterState.IN_TRANSIT, ON.minusDays(1)));
    }

    @Test
    void lateNewsFindTheirPlace() {
        tell(LetterState.DEPOSITED, 1);
        tell(LetterState.UNCLAIMED, 18);

        assertThat(tell(LetterState.IN_TRANSIT, 2)).isTrue();

        assertThat(letters.state(letter)).isEqualTo("UNCLAIMED");
        assertRefused(Reason.ORDER, LetterNews.of(LetterState.DELIVERED, ON.plusDays(3)));
    }

    @Test
    void ofASimpleLetterThePostTellsOnlyThatItCameBack() {
        long simple = letters.letter(client, books.laterStep(step, ON.plusDays(1)), invoice, "LETTER");
        tell(simple, LetterNews.of(LetterState.DEPOSITED, ON.plusDays(1)));

        assertThatExceptionOfType(NewsRefusedException.class)
                .isThrownBy(() -> tell(simple, LetterNews.of(LetterState.DELIVERED, ON.plusDays(3))));
        tell(simple, LetterNews.of(LetterState.RETURNED, ON.plusDays(9)));

        assertThat(events.of(simple))
                .last()
                .returns(ReturnReason.OTHER, LetterEvent::reason)
                .returns(LetterState.RETURNED, LetterEvent::state);
        assertThat(letters.addressTasks(client)).isZero();
    }

    @Test
    void thePostsNumberIsKeptAndAnotherOneRefused() {
        long other = letters.letter(client, books.laterStep(step, ON.plusDays(1)), invoice, "REGISTERED_LETTER");
        tell(letter, numbered("1A 123"));

        assertRefused(Reason.NUMBER, numbered("1A 124"));
        assertThatExceptionOfType(NewsRefusedException.class)
                .isThrownBy(() -> tell(other, numbered("1A 123")))
                .returns(Reason.NUMBER, NewsRefusedException::reason);
    }

    @Test
    void whatWasToldWrongIsPutRightByAFurtherRow() {
        tell(LetterState.DEPOSITED, 1);
        tell(LetterState.DELIVERED, 6);

        life.correct(
                client.creditorId(),
                letter,
                LetterNews.of(LetterState.REFUSED, ON.plusDays(5)).noted("Misread"),
                TODAY,
                "anna");

        assertThat(letters.state(letter)).isEqualTo("REFUSED");
        assertThat(events.of(letter))
                .hasSize(4)
                .filteredOn(LetterEvent::isCorrected)
                .hasSize(1);
    }

    @Test
    void thatALetterWasPostedIsNotTakenBack() {
        tell(LetterState.DEPOSITED, 1);

        assertThatExceptionOfType(NewsRefusedException.class)
                .isThrownBy(() -> life.correct(
                        client.creditorId(), letter, LetterNews.of(LetterState.FAILED, ON.plusDays(1)), TODAY, "anna"))
                .returns(Reason.NOTHING_TO_CORRECT, NewsRefusedException::reason);
    }

    @Test
    void aLetterThatWasNotPostedAfterAllGoesBackToAPerson() {
        life.tell(
                client.creditorId(),
                letter,
                LetterNews.of(LetterState.FAILED, ON.plusDays(1)).noted("Printer on fire"),
                EventSource.MAILING_HOUSE,
                TODAY,
                "house");
        assertThat(books.tasks(step)).containsExactly("REGISTERED_LETTER: Printer on fire");

        tell(LetterState.DEPOSITED, 2);

        assertThat(books.tasks(step)).isEmpty();
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
    }

    @Test
    void theLetterOfAnotherCreditorDoesNotExist() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> life.tell(
                        books.creditor().id(),
                        letter,
                        LetterNews.of(LetterState.DEPOSITED, ON),
                        EventSource.API,
                        TODAY,
                        "x"));
    }

    private boolean tell(LetterState state, int days) {
        return tell(letter, LetterNews.of(state, ON.plusDays(days)));
    }

    private boolean tell(long told, LetterNews news) {
        return life.tell(client.creditorId(), told, news, EventSource.HAND, TODAY, "anna");
    }

    private void assertRefused(Reason reason, LetterNews news) {
        assertThatExceptionOfType(NewsRefusedException.class)
                .isThrownBy(() -> tell(letter, news))
                .returns(reason, NewsRefusedException::reason);
    }

    private static LetterNews numbered(String number) {
        return new LetterNews(LetterState.DEPOSITED, null, ON.plusDays(1), number, "", null);
    }
}
