package io.quittance.insight.check;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the copies with the facts and writes down what does not agree; what the last check found can be asked for. */
@Component
public class BooksCheck {

    /** Where much is wrong, the first will do to look into it. */
    private static final int TOLD = 100;

    private final Reconciliation reconciliation;
    private final History history;
    private final JdbcClient jdbc;

    BooksCheck(Reconciliation reconciliation, History history, JdbcClient jdbc) {
        this.reconciliation = reconciliation;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Checks a creditor's books, as is done after each night: one fact says that it was done, one more tells each finding.
     *
     * @return how many copies do not agree
     */
    @Transactional
    public int run(long creditorId, LocalDate on, String by) {
        List<Reconciliation.Mismatch> found = reconciliation.of(creditorId);
        record(creditorId, FactKind.BOOKS_CHECKED, on, by, Map.of("differ", String.valueOf(found.size())));
        found.stream()
                .limit(TOLD)
                .forEach(one -> record(
                        creditorId,
                        FactKind.BOOKS_DIFFER,
                        on,
                        by,
                        Map.of(
                                "copy", one.copy().name(),
                                "name", one.name(),
                                "kept", one.kept().toPlainString(),
                                "expected", one.expected().toPlainString())));
        return found.size();
    }

    private void record(long creditorId, FactKind kind, LocalDate on, String by, Map<String, String> detail) {
        history.record(new Fact(creditorId, null, null, kind, on, by, detail));
    }

    /** What the last check found; empty: all agreed, or nothing was checked yet. */
    @Transactional(readOnly = true)
    public List<Finding> last(long creditorId) {
        return jdbc.sql("""
                select h.occurred_on, h.detail->>'copy' as copy, h.detail->>'name' as name, h.detail->>'kept' as kept,
                       h.detail->>'expected' as expected
                from history_event h
                where h.creditor_id = :creditor and h.kind = 'BOOKS_DIFFER' and h.client_id is null
                  and h.id > (select max(c.id) from history_event c
                              where c.creditor_id = :creditor and c.kind = 'BOOKS_CHECKED' and c.client_id is null)
                order by h.id
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new Finding(
                        row.getObject("occurred_on", LocalDate.class),
                        Reconciliation.Copy.valueOf(row.getString("copy")),
                        row.getString("name"),
                        new BigDecimal(row.getString("kept")),
                        new BigDecimal(row.getString("expected"))))
                .list();
    }

    /**
     * Something that did not agree.
     *
     * @param on the day of the check
     * @param name the invoice's number or the payment's reference
     * @param kept what stood in the books
     * @param expected what the facts said
     */
    public record Finding(
            LocalDate on,
            Reconciliation.Copy copy,
            @Nullable String name,
            BigDecimal kept,
            BigDecimal expected) {}
}
