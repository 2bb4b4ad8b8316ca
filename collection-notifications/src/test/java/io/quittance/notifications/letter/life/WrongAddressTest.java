package io.quittance.notifications.letter.life;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientDesk;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.creditor.PostalAddress;
import io.quittance.hold.WrongAddress;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A letter that comes back because nobody is there stops the ladder until the address is put right. */
@NotificationsTest
@Import(LetterScene.class)
class WrongAddressTest {

    private static final LocalDate TODAY = ON.plusDays(20);

    @Autowired
    private Books books;

    @Autowired
    private LetterScene letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private ClientDesk clients;

    @Autowired
    private WrongAddress address;

    private Client client;
    private Invoice invoice;
    private long letter;

    @BeforeEach
    void aRegisteredLetter() {
        client = books.client(books.creditor());
        invoice = books.invoice(client, "250.00");
        long step = books.step(client, "formal-notice", invoice);
        letter = letters.letter(client, step, invoice, "REGISTERED_LETTER");
    }

    @Test
    void aWrongAddressStopsTheLadderUntilItIsCorrected() {
        comesBack();
        assertThat(letters.addressTasks(client)).isOne();
        assertThat(letters.held(client, TODAY)).containsExactly(invoice.id());
        assertThat(address.isKnown(client.id())).isTrue();

        clients.identify(client.creditorId(), client.id(), movedTo("4 rue Neuve"), TODAY, "anna");
        address.review(client.creditorId(), TODAY, "anna");

        assertThat(letters.addressTasks(client)).isZero();
        assertThat(letters.held(client, TODAY)).isEmpty();
        assertThat(books.history(client)).contains("TASK_CLOSED", "HOLD_LIFTED");
    }

    @Test
    void aLetterThatComesBackFromAnOlderAddressProvesNothing() {
        tell(LetterNews.of(LetterState.DEPOSITED, ON.plusDays(1)));
        clients.identify(client.creditorId(), client.id(), movedTo("4 rue Neuve"), ON.plusDays(2), "anna");

        tell(comingBack());

        assertThat(letters.addressTasks(client)).isZero();
        assertThat(letters.held(client, TODAY)).isEmpty();
    }

    @Test
    void anAddressThatIsStillTheSameIsNotCorrected() {
        comesBack();

        address.review(client.creditorId(), TODAY, "anna");

        assertThat(letters.addressTasks(client)).isOne();
        assertThat(letters.held(client, TODAY)).hasSize(1);
    }

    @Test
    void aReturnPutRightLetsTheLadderGoOn() {
        comesBack();

        life.correct(
                client.creditorId(),
                letter,
                new LetterNews(LetterState.RETURNED, ReturnReason.OTHER, ON.plusDays(8), null, "Wrong box", null),
                TODAY,
                "anna");

        assertThat(letters.addressTasks(client)).isZero();
        assertThat(letters.held(client, TODAY)).isEmpty();
    }

    private void comesBack() {
        tell(LetterNews.of(LetterState.DEPOSITED, ON.plusDays(1)));
        tell(comingBack());
    }

    private static LetterNews comingBack() {
        return new LetterNews(LetterState.RETURNED, ReturnReason.NOT_AT_ADDRESS, ON.plusDays(8), null, "", null);
    }

    private void tell(LetterNews news) {
        life.tell(client.creditorId(), letter, news, EventSource.HAND, TODAY, "anna");
    }

    private ClientIdentity movedTo(String street) {
        PostalAddress there = new PostalAddress(street, "", "69003", "Lyon", "FR");
        return new ClientIdentity(client.name(), ClientKind.BUSINESS, null, null, Locale.FRENCH, there, null);
    }
}
