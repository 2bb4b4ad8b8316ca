package io.quittance.notifications.dossier;

import io.quittance.charge.terms.TermsOfClients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.dossier.PlacedAmounts.Amount;
import io.quittance.notifications.dossier.PlacedAmounts.Piece;
import io.quittance.notifications.file.Sha256;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossier of a placement: an index, the statement, every mail and letter as sent with what became of it, what was
 * promised, disputed and said, the invoices themselves as far as their files are held, the charges with their computation, contacts, and the sums of all files.
 */
@Component
public class Dossiers {

    private static final int PIECE = 8 * 1024 * 1024;

    private final TermsOfClients terms;
    private final Creditors creditors;
    private final PlacedBooks books;
    private final PlacedAmounts amounts;
    private final SentMails mails;
    private final SentLetters letters;
    private final PlacedFiles invoices;
    private final Press press;
    private final JdbcClient jdbc;

    Dossiers(
            TermsOfClients terms,
            Creditors creditors,
            PlacedBooks books,
            PlacedAmounts amounts,
            SentMails mails,
            SentLetters letters,
            PlacedFiles invoices,
            Press press,
            JdbcClient jdbc) {
        this.terms = terms;
        this.creditors = creditors;
        this.books = books;
        this.amounts = amounts;
        this.mails = mails;
        this.letters = letters;
        this.invoices = invoices;
        this.press = press;
        this.jdbc = jdbc;
    }

    /**
     * The dossier as of the moment of the placement. It is composed when it is first asked for, in French for a French
     * creditor and in English for any other, and kept: the same bytes ever after.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such placement
     * @throws DossierTooLargeException when the files of its invoices are too much
     * @throws IllegalStateException when a file is no longer what was stored
     */
    @Transactional
    public StoredDossier of(long creditorId, long placementId, String by) {
        PlacedBooks.Head head = books.head(creditorId, placementId).orElseThrow();
        return stored(placementId).orElseGet(() -> {
            pack(head, by);
            return stored(placementId).orElseThrow();
        });
    }

    /** On the disk first: all files together may be more than the memory should hold. */
    private void pack(PlacedBooks.Head head, String by) {
        try {
            Path zip = Files.createTempFile("dossier", ".zip");
            try {
                Archive.write(compose(head), head.placedOn(), Files.newOutputStream(zip));
                store(head, zip, by);
            } finally {
                Files.delete(zip);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<DossierFile> compose(PlacedBooks.Head head) {
        Creditor creditor = creditors.findById(head.creditorId()).orElseThrow();
        Map<Amount, List<Piece>> placed = amounts.of(head.id());
        List<PlacedBooks.Statement> said = books.said(head.id());
        List<Sent> sent = new ArrayList<>(mails.of(head.id()));
        sent.addAll(letters.of(head.id()));
        List<DossierFile> files = new ArrayList<>();
        files.add(DossierLists.invoices(head.currency(), placed));
        files.add(DossierLists.charges(placed));
        files.add(DossierLists.said(said));
        files.addAll(invoices.of(head.id()));
        sent.forEach(one -> files.addAll(one.files()));
        Locale language = language(creditor);
        IndexPage page = new Index(language, head, terms.of(head.clientId()).rule())
                .page(creditor.settings(), placed, books.contacts(head.id()), sent, said, files);
        Pdf index = press.print(Pages.fill("dossier", language, "index.html", page));
        files.addFirst(new DossierFile("index.pdf", index.bytes()));
        return files;
    }

    private static Locale language(Creditor creditor) {
        return creditor.settings().address().country().equals("FR") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private void store(PlacedBooks.Head head, Path zip, String by) throws IOException {
        jdbc.sql("""
                insert into placement_dossier (placement_id, zip, zip_sha256, language, composed_by)
                values (:placement, :zip, :sum, :language, :by)
                on conflict (placement_id) do nothing
                """)
                .param("placement", head.id())
                .param("zip", new SqlBinaryValue(new FileSystemResource(zip), Files.size(zip)))
                .param("sum", Sha256.of(zip))
                .param(
                        "language",
                        language(creditors.findById(head.creditorId()).orElseThrow())
                                .getLanguage())
                .param("by", by)
                .update();
    }

    private Optional<StoredDossier> stored(long placementId) {
        return jdbc.sql("""
                select octet_length(zip) as size, zip_sha256 from placement_dossier where placement_id = :placement
                """)
                .param("placement", placementId)
                .query((row, number) ->
                        new StoredDossier(zip(placementId, row.getInt("size")), row.getString("zip_sha256")))
                .optional();
    }

    /** Piece by piece: on its way from the database, each is held more than once. */
    private byte[] zip(long placementId, int size) {
        byte[] zip = new byte[size];
        for (int from = 0; from < size; from += PIECE) {
            byte[] piece = jdbc.sql("""
                    select substring(zip from :from for :length) as piece from placement_dossier where placement_id = :placement
                    """)
                    .param("from", from + 1)
                    .param("length", PIECE)
                    .param("placement", placementId)
                    .query((row, number) -> row.getBytes("piece"))
                    .single();
            System.arraycopy(piece, 0, zip, from, piece.length);
        }
        return zip;
    }

    /** A dossier as it is handed over, and its SHA-256 in hexadecimal. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record StoredDossier(byte[] zip, String sha256) {}
}
