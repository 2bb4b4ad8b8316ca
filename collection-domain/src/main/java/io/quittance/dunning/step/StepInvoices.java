package io.quittance.dunning.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices does a step tell the client about, as they stood that night? The oldest due first. */
@Component
public class StepInvoices {

    private final JdbcClient jdbc;

    StepInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the currency of the step. */
    @Transactional(readOnly = true)
    public List<Line> of(long stepId) {
        return jdbc.sql("""
                select i.id as invoice_id, i.number, i.issued_on, i.due_on, i.total, l.balance, l.held, l.days_overdue, l.rank
                from dunning_line l
                join invoice i on i.id = l.invoice_id
                where l.step_id = :step
                order by i.due_on, i.id
                """)
                .param("step", stepId)
                .query(DataClassRowMapper.newInstance(Line.class))
                .list();
    }

    /** Those that climbed by it and are still open, by id. */
    List<Long> climbing(long stepId) {
        return jdbc.sql("""
                select i.id from dunning_line l join invoice i on i.id = l.invoice_id
                where l.step_id = :step and l.rank is not null and i.balance > 0
                order by i.id
                """)
                .param("step", stepId)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /**
     * One invoice of a step.
     *
     * @param held the part of the balance that is not asked for
     * @param daysOverdue negative before the due date
     * @param rank the rung it climbed on its own policy; null: listed for information
     */
    public record Line(
            long invoiceId,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            BigDecimal total,
            BigDecimal balance,
            BigDecimal held,
            int daysOverdue,
            @Nullable Integer rank) {}
}
