package io.quittance.charge.note;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.ledger.ChargeClaims;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import io.quittance.notice.NoticeDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The debit notes of every creditor; what one claimed is claimed. */
@Component
public class DebitNotes {

    private static final String LIST = """
            select n.id, n.client_id, n.number, n.issued_on, n.issued_by, n.currency, n.interest, n.indemnity,
                   (select string_agg(i.number, chr(10) order by i.due_on, i.id)
                    from debit_note_line l join invoice i on i.id = l.invoice_id where l.note_id = n.id) as invoices
            from debit_note n where n.client_id = :client order by n.id desc
            """;

    private final JdbcClient jdbc;
    private final ChargeClaims claims;
    private final History history;
    private final NoticeDesk notices;

    DebitNotes(JdbcClient jdbc, ChargeClaims claims, History history, NoticeDesk notices) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.history = history;
        this.notices = notices;
    }

    /** The place of a note among those of its creditor and year, and what it is called: {@code ND-2026-0001}. */
    public record Place(int year, int position) {

        public String number() {
            return "ND-%d-%04d".formatted(year, position);
        }
    }

    /**
     * A note to be kept, in one currency.
     *
     * @param language that it is printed in
     * @param sha256 of its PDF
     */
    public record NewNote(
            long creditorId,
            long clientId,
            Place place,
            LateChargeRule rule,
            List<NoteLine> lines,
            Locale language,
            String sha256) {

        /** In the currency of its invoices. */
        public Money interest() {
            return lines.stream().map(NoteLine::interest).reduce(Money::plus).orElseThrow();
        }

        /** In euros. */
        public Money indemnity() {
            return lines.stream().map(NoteLine::indemnity).reduce(Money::plus).orElseThrow();
        }
    }

    /** The next place; whoever else makes a note waits until this transaction ends, so that no number is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place next(long creditorId, LocalDate on) {
        int position = jdbc.sql("""
                insert into debit_note_sequence (creditor_id, year, last) values (:creditor, :year, 1)
                on conflict (creditor_id, year) do update set last = debit_note_sequence.last + 1
                returning last
                """)
                .param("creditor", creditorId)
                .param("year", on.getYear())
                .query(Integer.class)
                .single();
        return new Place(on.getYear(), position);
    }

    /** Keeps a note, and what it claims with the computation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewNote note, byte[] pdf, LocalDate on, String by) {
        long id = jdbc.sql("""
                insert into debit_note (creditor_id, client_id, number, year, position, issued_on, issued_by, currency, interest, indemnity,
                                        language, pdf, pdf_sha256)
                values (:creditor, :client, :number, :year, :position, :on, :by, :currency, :interest, :indemnity,
                        :language, :pdf, :sha256)
                returning id
                """)
                .param("creditor", note.creditorId())
                .param("client", note.clientId())
                .param("number", note.place().number())
                .param("year", note.place().year())
                .param("position", note.place().position())
                .param("on", on)
                .param("by", by)
                .param("currency", note.interest().currency().getCurrencyCode())
                .param("interest", note.interest().amount())
                .param("indemnity", note.indemnity().amount())
                .param("language", note.language().getLanguage())
                .param("pdf", pdf)
                .param("sha256", note.sha256())
                .query(Long.class)
                .single();
        Claiming claiming = Claiming.ofNote(note.creditorId(), note.clientId(), note.rule(), on, id, by);
        for (NoteLine line : note.lines()) {
            addLine(id, line);
            claims.keep(claiming, line.invoice().id(), line.accrued());
        }
        Map<String, String> detail = Map.of(
                "note", note.place().number(),
                "amount", note.interest().toPlain(),
                "currency", note.interest().currency().getCurrencyCode(),
                "indemnity", note.indemnity().toPlain());
        history.record(Fact.ofClient(note.creditorId(), note.clientId(), FactKind.DEBIT_NOTE_ISSUED, on, by, detail));
        return id;
    }

    private void addLine(long note, NoteLine line) {
        jdbc.sql("""
                insert into debit_note_line (note_id, invoice_id, interest, indemnity)
                values (:note, :invoice, :interest, :indemnity)
                """)
                .param("note", note)
                .param("invoice", line.invoice().id())
                .param("interest", line.interest().amount())
                .param("indemnity", line.indemnity().amount())
                .update();
    }

    /**
     * Has a note sent to its client by mail; once, however often it is asked for.
     *
     * @throws java.util.NoSuchElementException when the client has no such note
     */
    @Transactional
    public void mail(long creditorId, long clientId, long noteId, LocalDate on, String by) {
        long known = jdbc.sql(
                        "select id from debit_note where id = :note and client_id = :client and creditor_id = :creditor")
                .param("note", noteId)
                .param("client", clientId)
                .param("creditor", creditorId)
                .query(Long.class)
                .optional()
                .orElseThrow();
        notices.debitNote(known, new NoticeDesk.Asking(creditorId, clientId, on, by));
    }

    /** Of a client, the latest first. */
    public List<DebitNote> of(long clientId) {
        return jdbc.sql(LIST)
                .param("client", clientId)
                .query((row, number) -> new DebitNote(
                        row.getLong("id"),
                        row.getLong("client_id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("issued_by"),
                        row.getString("currency"),
                        row.getBigDecimal("interest"),
                        row.getBigDecimal("indemnity"),
                        row.getString("invoices").lines().toList()))
                .list();
    }

    /** The note as it was printed; empty: the client has no such note. */
    public Optional<byte[]> pdf(long clientId, long noteId) {
        return jdbc.sql("select pdf from debit_note where id = :note and client_id = :client")
                .param("note", noteId)
                .param("client", clientId)
                .query((row, number) -> row.getBytes("pdf"))
                .optional();
    }
}
