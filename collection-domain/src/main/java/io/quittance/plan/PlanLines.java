package io.quittance.plan;

import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.schedule.Instalment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices and the instalments of each version of a plan. */
@Component
class PlanLines {

    private final JdbcClient jdbc;

    PlanLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long versionId, List<OpenInvoice> invoices, List<Instalment> instalments) {
        for (OpenInvoice invoice : invoices) {
            jdbc.sql("insert into plan_invoice (version_id, invoice_id, amount) values (:version, :invoice, :amount)")
                    .param("version", versionId)
                    .param("invoice", invoice.id())
                    .param("amount", invoice.balance().amount())
                    .update();
        }
        for (Instalment instalment : instalments) {
            jdbc.sql(
                            "insert into plan_instalment (version_id, no, due_on, amount) values (:version, :no, :due, :amount)")
                    .param("version", versionId)
                    .param("no", instalment.no())
                    .param("due", instalment.dueOn())
                    .param("amount", instalment.amount().amount())
                    .update();
        }
    }

    Set<Long> invoices(long versionId) {
        return Set.copyOf(jdbc.sql("select invoice_id from plan_invoice where version_id = :version")
                .param("version", versionId)
                .query((row, n) -> row.getLong(1))
                .list());
    }

    /** The day of the first instalment. */
    LocalDate firstDue(long versionId) {
        return jdbc.sql("select min(due_on) from plan_instalment where version_id = :version")
                .param("version", versionId)
                .query(LocalDate.class)
                .single();
    }

    /** Whether an instalment was not paid by the end of its grace. */
    boolean isMissed(long versionId, LocalDate on) {
        return jdbc.sql("""
                select exists (select from instalment_standing(:on) s where s.version_id = :version and s.state = 'MISSED')
                """)
                .param("version", versionId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** How the plan stands. */
    PlanState state(long planId, LocalDate on) {
        return PlanState.valueOf(jdbc.sql("select s.state from plan_standing(:on) s where s.plan_id = :plan")
                .param("plan", planId)
                .param("on", on)
                .query(String.class)
                .single());
    }
}
