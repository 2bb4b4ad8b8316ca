package io.quittance.notifications.letter;

import io.quittance.money.Money;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.letter.writing.LetterDraft;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.template.LetterSheet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters as they were written, one per step: their PDF, and what they ask for, invoice by invoice. */
@Component
class Letters {

    private final JdbcClient jdbc;
    private final LetterEnclosures enclosures;
    private final InvoiceFiles files;

    Letters(JdbcClient jdbc, LetterEnclosures enclosures, InvoiceFiles files) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
        this.files = files;
    }

    /**
     * What of a letter decides how it is written.
     *
     * @param number the post's; null: a simple letter, or not known yet
     */
    record Kept(
            long id,
            long stepId,
            String kind,
            LocalDate composedOn,
            @Nullable String number) {

        Optional<LetterSheet.Registered> registered() {
            return kind.equals("LETTER")
                    ? Optional.empty()
                    : Optional.of(new LetterSheet.Registered(Optional.ofNullable(number)));
        }
    }

    /** Adds the step's letter, waiting to be printed; does nothing when the step has one already. */
    void add(LetterDraft draft, String by) {
        jdbc.sql("""
                insert into letter (creditor_id, client_id, step_id, kind, template, language, wording_id, recipient, subject, body_text,
                                    amount, currency, pdf, pdf_sha256, pages, composed_on)
                select s.creditor_id, s.client_id, s.id, s.channel, s.template, :language, :wording, :recipient, :subject, :text,
                       :amount, s.currency, :pdf, :sha256, :pages, :on
                from dunning_step s where s.id = :step
                on conflict (step_id) do nothing
                returning id
                """)
                .param("step", draft.claim().step().id())
                .params(written(draft))
                .query(Long.class)
                .optional()
                .ifPresent(letter -> {
                    addLines(letter, draft.claim());
                    enclosures.put(letter, draft.files());
                    tell(letter, "QUEUED", draft.claim().on(), by);
                });
    }

    /** Replaces a letter that was not printed. */
    void rewrite(long letter, LetterDraft draft) {
        jdbc.sql("""
                update letter
                set language = :language, wording_id = :wording, recipient = :recipient, subject = :subject, body_text = :text,
                    amount = :amount, pdf = :pdf, pdf_sha256 = :sha256, pages = :pages, composed_on = :on, composed_at = now(),
                    version = version + 1
                where id = :letter
                """).param("letter", letter).params(written(draft)).update();
        jdbc.sql("delete from letter_line where letter_id = :letter")
                .param("letter", letter)
                .update();
        addLines(letter, draft.claim());
        enclosures.put(letter, draft.files());
    }

    private static Map<String, @Nullable Object> written(LetterDraft draft) {
        Map<String, @Nullable Object> written = new HashMap<>();
        written.put("language", draft.wording().language().getLanguage());
        written.put("wording", draft.wording().id().orElse(null));
        written.put("recipient", draft.recipient().toArray(String[]::new));
        written.put("subject", draft.subject());
        written.put("text", draft.pdf().text());
        written.put("amount", draft.claim().amount().amount());
        written.put("pdf", draft.pdf().bytes());
        written.put("sha256", draft.pdf().sha256());
        written.put("pages", draft.pdf().pages());
        written.put("on", draft.claim().on());
        return written;
    }

    private void addLines(long letter, Claim claim) {
        for (ClaimedInvoice invoice : claim.listed()) {
            jdbc.sql("insert into letter_line (letter_id, invoice_id, amount) values (:letter, :invoice, :amount)")
                    .param("letter", letter)
                    .param("invoice", invoice.id())
                    .param("amount", invoice.claimed().amount())
                    .update();
        }
    }

    /** Something of ours happened to a letter. */
    void tell(long letter, String state, LocalDate on, String by) {
        jdbc.sql("""
                insert into letter_event (letter_id, state, occurred_on, recorded_by, source)
                values (:letter, :state, :on, :by, 'SYSTEM')
                """)
                .param("letter", letter)
                .param("state", state)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /**
     * Says of each letter that waits for a step that was taken back that it is cancelled, but for those that a mailing house
     * has: what becomes of them, it tells. How many there were.
     */
    int cancelWithdrawn(long creditorId, LocalDate on, String by) {
        return jdbc.sql("""
                insert into letter_event (letter_id, state, occurred_on, recorded_by, source, note)
                select l.id, 'CANCELLED', greatest(:on, l.composed_on), :by, 'SYSTEM', coalesce(s.cancel_reason, '')
                from letter l
                join dunning_step s on s.id = l.step_id and s.status = 'CANCELLED'
                join letter_state t on t.letter_id = l.id and t.state = 'QUEUED'
                where l.creditor_id = :creditor
                  and not exists (select from letter_batch b where b.id = l.batch_id and b.handed_at is not null)
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** Takes a letter that is not in a batch for this transaction; empty: it is in one. */
    Optional<Kept> lockWaiting(long creditorId, long letter) {
        return jdbc.sql("""
                select id, step_id, kind, composed_on, registered_number as number from letter
                where id = :letter and creditor_id = :creditor and batch_id is null
                for update
                """)
                .param("letter", letter)
                .param("creditor", creditorId)
                .query(Kept.class)
                .optional();
    }

    /**
     * Whether a letter tells what its claim is on that day, to the last invoice and its file; settings changed since count, too.
     */
    boolean tells(long letter, Claim claim) {
        return jdbc.sql("""
                select exists (
                    select from letter l
                    join client c on c.id = l.client_id
                    where l.id = :letter and l.composed_on = :on and l.amount = :amount
                      and l.composed_at > greatest(now() - interval '12 hours', (
                          select max(h.recorded_at) from history_event h
                          where h.creditor_id = l.creditor_id
                            and (h.client_id is null and h.kind in ('CREDITOR_CHANGED', 'BANK_ACCOUNT_CHANGED', 'WORDING_SAVED')
                                 or h.client_id = l.client_id
                                    and h.kind in ('CLIENT_CHANGED', 'IMPORT_POSTED', 'IMPORT_REVERTED', 'STEP_TEXT_EDITED',
                                                   'STEP_TEXT_DROPPED')))))
                """)
                        .param("letter", letter)
                        .param("on", claim.on())
                        .param("amount", claim.amount().amount())
                        .query(Boolean.class)
                        .single()
                && lines(letter, claim).equals(claimed(claim))
                && enclosures.noted(letter).equals(files.inForce(claimed(claim).keySet()));
    }

    /**
     * Whether a letter that was printed still tells what is owed, however many days ago it was written: each of its invoices
     * and its amount.
     */
    boolean stands(long letter, Claim claim) {
        Map<Long, Money> lines = lines(letter, claim);
        return jdbc.sql("select composed_on, amount from letter where id = :letter")
                .param("letter", letter)
                .query((row, at) -> {
                    Claim then = LetterDrafts.asked(
                            claim.only(lines.keySet(), row.getObject("composed_on", LocalDate.class)));
                    return lines.equals(claimed(then))
                            && then.amount().amount().compareTo(row.getBigDecimal("amount")) == 0;
                })
                .single();
    }

    /** The step of a letter, which is taken for this transaction. */
    long takeStepOf(long letter) {
        return jdbc.sql("select step_id from letter where id = :letter for no key update")
                .param("letter", letter)
                .query(Long.class)
                .single();
    }

    long stepOf(long letter) {
        return jdbc.sql("select step_id from letter where id = :letter")
                .param("letter", letter)
                .query(Long.class)
                .single();
    }

    private Map<Long, Money> lines(long letter, Claim claim) {
        String currency = claim.step().currency().getCurrencyCode();
        Map<Long, Money> lines = new HashMap<>();
        jdbc.sql("select invoice_id, amount from letter_line where letter_id = :letter")
                .param("letter", letter)
                .query(row -> {
                    lines.put(row.getLong("invoice_id"), Money.of(row.getBigDecimal("amount"), currency));
                });
        return lines;
    }

    private static Map<Long, Money> claimed(Claim claim) {
        return claim.listed().stream().collect(Collectors.toMap(ClaimedInvoice::id, ClaimedInvoice::claimed));
    }
}
