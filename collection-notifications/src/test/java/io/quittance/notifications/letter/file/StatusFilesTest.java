package io.quittance.notifications.letter.file;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterEvent;
import io.quittance.notifications.letter.life.LetterEvents;
import io.quittance.notifications.letter.life.LetterScene;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.NewsRefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A file of the post or of a mailing house is looked at, then posted; one bad row stops no other. */
@NotificationsTest
@Import(LetterScene.class)
class StatusFilesTest {

    @Autowired
    private Books books;

    @Autowired
    private LetterScene letters;

    @Autowired
    private StatusFiles files;

    @Autowired
    private LetterEvents events;

    private Client client;
    private Invoice invoice;
    private long step;
    private long letter;

    @BeforeEach
    void aRegisteredLetter() {
        client = books.client(books.creditor());
        invoice = books.invoice(client, "250.00");
        step = books.step(client, "formal-notice", invoice);
        letter = letters.letter(client, step, invoice, "REGISTERED_LETTER");
    }

    @Test
    void aFileIsLookedAtFirstAndNothingIsKept() {
        StatusReport report = files.check(client.creditorId(), file(whole()), ON.plusDays(20), "anna");

        assertThat(report.news()).hasSize(3);
        assertThat(letters.state(letter)).isEqualTo("QUEUED");
        assertThat(letters.told(client)).isEmpty();
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
    }

    @Test
    void itsRowsArePostedAsTheyHappenedWhateverTheirOrder() {
        StatusReport report = post(whole());

        assertThat(report.rejected()).isEmpty();
        assertThat(events.of(letter))
                .extracting(LetterEvent::state, LetterEvent::source)
                .containsExactly(
                        tuple(LetterState.QUEUED, EventSource.SYSTEM),
                        tuple(LetterState.DEPOSITED, EventSource.MAILING_HOUSE),
                        tuple(LetterState.IN_TRANSIT, EventSource.MAILING_HOUSE),
                        tuple(LetterState.REFUSED, EventSource.MAILING_HOUSE));
    }

    @Test
    void theSameFileAgainTellsNothingNew() {
        post(whole());

        StatusReport again = post(whole());

        assertThat(again.known()).hasSize(3);
        assertThat(again.news()).isEmpty();
    }

    @Test
    void aBadRowIsRejectedWithItsReasonAndStopsNoOther() {
        StatusReport report = post("""
                Lettre;Etat;Date
                %d;déposée;05/11/2026
                ;distribué;06/11/2026
                999999999;distribué;06/11/2026
                %d;parti en vacances;06/11/2026
                %d;distribué;le 32
                %d;retourné;04/11/2025
                %d;non réclamé;20/11/2026
                """.replace("%d", Long.toString(letter)));

        assertThat(report.rejected())
                .extracting(row -> row.row().line(), StatusReport.Told::fault)
                .containsExactly(
                        tuple(3L, RowFault.NO_LETTER),
                        tuple(4L, RowFault.UNKNOWN_LETTER),
                        tuple(5L, RowFault.UNKNOWN_STATE),
                        tuple(6L, RowFault.NO_DAY),
                        tuple(7L, RowFault.REFUSED));
        assertThat(Objects.requireNonNull(report.rejected().getLast().refusal()).reason())
                .isEqualTo(NewsRefusedException.Reason.TOO_EARLY);
        assertThat(letters.state(letter)).isEqualTo("UNCLAIMED");
    }

    @Test
    void aLookGoesOnAfterARowThatIsRefused() {
        String rows = "Lettre;Etat;Date\n%1$d;distribué;04/11/2026\n%1$d;déposé;05/11/2026\n%1$d;distribué;07/11/2026\n"
                .formatted(letter);

        StatusReport look = files.check(client.creditorId(), file(rows), ON.plusDays(20), "anna");

        assertThat(look.news()).extracting(told -> told.row().line()).containsExactly(3L, 4L);
        assertThat(look.rejected()).extracting(told -> told.row().line()).containsExactly(2L);
        assertThat(letters.state(letter)).isEqualTo("QUEUED");
    }

    @Test
    void aWindowsFileWithThePostsNumbersIsReadToo() {
        post("Lettre;N° recommandé;Statut;Date\n" + letter + ";1A 234 567;Déposé;05/11/2026\n");

        byte[] windows =
                "N° recommandé;Libellé;Date événement;Motif\r\n1a234567;Retourné à l’expéditeur;10/11/2026 09:12;Destinataire inconnu à l’adresse\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        StatusReport report = files.post(client.creditorId(), windows, EventSource.CSV, ON.plusDays(20), "anna");

        assertThat(report.news()).hasSize(1);
        assertThat(letters.addressTasks(client)).isOne();
    }

    @Test
    void whatTellsNothingOfLettersIsRefusedAsAWhole() {
        assertUnreadable(UnreadableStatusesException.Reason.STATE, "Lettre;Date\n1;05/11/2026\n");
        assertUnreadable(UnreadableStatusesException.Reason.LETTER, "Etat;Date\ndéposé;05/11/2026\n");
        assertUnreadable(UnreadableStatusesException.Reason.DAY, "Lettre;Etat\n1;déposé\n");
        assertUnreadable(UnreadableStatusesException.Reason.NO_TABLE, "");
    }

    /** With a byte order mark, semicolons, accents, and the last first. */
    private String whole() {
        return """
                \uFEFFLettre;État;Date;Commentaire
                %d;Refusé;09/11/2026;"Pli refusé ; signé"
                %d;Déposé;05/11/2026;
                %d;En cours d'acheminement;2026-11-06;
                """.replace("%d", Long.toString(letter));
    }

    private StatusReport post(String text) {
        return files.post(client.creditorId(), file(text), EventSource.MAILING_HOUSE, ON.plusDays(20), "house");
    }

    private void assertUnreadable(UnreadableStatusesException.Reason reason, String text) {
        assertThatExceptionOfType(UnreadableStatusesException.class)
                .isThrownBy(() -> post(text))
                .returns(reason, UnreadableStatusesException::reason);
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
