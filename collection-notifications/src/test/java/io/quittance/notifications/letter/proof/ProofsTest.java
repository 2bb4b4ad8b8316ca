package io.quittance.notifications.letter.proof;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quittance.client.Client;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.FileRefusedException.Reason;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.letter.life.LetterScene;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proof is kept as it came, once, and never handed out otherwise. */
@NotificationsTest
@Import(LetterScene.class)
class ProofsTest {

    private static final byte[] RECEIPT = "%PDF-1.4 avis de réception".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Books books;

    @Autowired
    private LetterScene letters;

    @Autowired
    private Proofs proofs;

    @Autowired
    private JdbcClient jdbc;

    private Client client;
    private long letter;

    @BeforeEach
    void aLetter() {
        client = books.client(books.creditor());
        var invoice = books.invoice(client, "100.00");
        letter = letters.letter(client, books.step(client, "formal-notice", invoice), invoice, "REGISTERED_LETTER");
    }

    @Test
    void itIsKeptAsItCame() {
        Proof proof = kept(keep("AR 1A 123.pdf", RECEIPT));

        assertThat(proof)
                .returns("AR 1A 123.pdf", Proof::name)
                .returns("application/pdf", Proof::mediaType)
                .returns(RECEIPT.length, Proof::size)
                .returns("anna", Proof::storedBy)
                .returns(true, Proof::isWhole);
        assertThat(proof.sha256()).hasSize(64);
        assertThat(proofs.bytes(proof)).isEqualTo(RECEIPT);
    }

    @Test
    void theSameBytesTwiceAreOneProof() {
        assertThat(keep("a.pdf", RECEIPT)).isEqualTo(keep("b.pdf", RECEIPT));
        assertThat(proofs.of(letter)).hasSize(1);
    }

    @Test
    void whatItIsIsReadFromItsBytes() {
        byte[] picture = HexFormat.of().parseHex("89504e470d0a1a0a0000000d");

        assertThat(kept(keep("scan.pdf", picture)))
                .returns("scan.png", Proof::name)
                .returns("image/png", Proof::mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Scans\\AR 12.PDF, AR 12.pdf",
        "'a\"b: y;.pdf', a b y.pdf",
        "'', file.pdf",
        "reçu été, reçu été.pdf"
    })
    void itsNameIsMadeSafe(String told, String name) {
        assertThat(kept(keep(told, RECEIPT)).name()).isEqualTo(name);
    }

    @Test
    void whatProvesNothingIsRefused() {
        assertRefused(Reason.EMPTY, new byte[0]);
        assertRefused(Reason.WRONG_TYPE, "<html>a page</html>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.WRONG_TYPE, new byte[] {'%', 'P', 'D', 'F', '-'});
        byte[] large = Arrays.copyOf(RECEIPT, ReceivedFile.MOST_BYTES + 1);
        assertRefused(Reason.TOO_LARGE, large);
        assertThat(kept(keep("large.pdf", Arrays.copyOf(RECEIPT, ReceivedFile.MOST_BYTES)))
                        .size())
                .isEqualTo(ReceivedFile.MOST_BYTES);
    }

    @Test
    void itIsNeverChangedAndNeverHandedOutOtherwiseThanItCame() {
        Proof proof = kept(keep("a.pdf", RECEIPT));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update letter_proof set name = 'x.pdf' where id = :id")
                        .param("id", proof.id())
                        .update());

        tamper(proof);

        assertThat(kept(proof.id()).isWhole()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> proofs.bytes(proof));
    }

    @Test
    void anotherCreditorHasNoPartInIt() {
        long id = keep("a.pdf", RECEIPT);
        long stranger = books.creditor().id();

        assertThat(proofs.find(stranger, letter, id)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> proofs.keep(stranger, letter, "a.pdf", RECEIPT, ON, "eve"));
    }

    /** As a disk or a hand would, past the rules of the table. */
    private void tamper(Proof proof) {
        jdbc.sql("alter table letter_proof disable trigger letter_proof_is_append_only")
                .update();
        jdbc.sql("update letter_proof set bytes = bytes || '!'::bytea where id = :id")
                .param("id", proof.id())
                .update();
        jdbc.sql("alter table letter_proof enable trigger letter_proof_is_append_only")
                .update();
    }

    private long keep(String name, byte[] bytes) {
        return proofs.keep(client.creditorId(), letter, name, bytes, ON, "anna");
    }

    private Proof kept(long id) {
        return proofs.find(client.creditorId(), letter, id).orElseThrow();
    }

    private void assertRefused(Reason reason, byte[] bytes) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> keep("a.pdf", bytes))
                .returns(reason, FileRefusedException::reason);
    }
}
