package io.quittance.plan.report;

import io.quittance.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which instalments of signed plans that hold are still to come? In the order of their days. */
@Component
@Transactional(readOnly = true)
public class PlanCalendar {

    private static final String DUE = """
            select s.plan_id, s.client_id, c.name as client_name, p.currency, i.no, i.due_on, i.amount - i.paid as missing
            from payment_plan p
            join plan_standing(:on) s on s.plan_id = p.id
            join client c on c.id = s.client_id
            join instalment_standing(:on) i on i.version_id = s.version_id and i.paid < i.amount
            where p.creditor_id = :creditor and p.cancelled_on is null and s.state in ('SIGNED', 'ACTIVE', 'LATE') and i.due_on <= :until
            order by i.due_on, c.name, i.version_id, i.no
            """;

    private final JdbcClient jdbc;

    PlanCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From the oldest that is late.
     *
     * @param until the last day looked at
     */
    public List<DueInstalment> of(long creditorId, LocalDate on, LocalDate until) {
        return jdbc.sql(DUE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("until", until)
                .query((row, n) -> new DueInstalment(
                        row.getLong("plan_id"),
                        row.getLong("client_id"),
                        row.getString("client_name"),
                        row.getInt("no"),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("missing"), row.getString("currency"))))
                .list();
    }

    /**
     * An instalment that is not wholly paid.
     *
     * @param missing what is still to come
     */
    public record DueInstalment(long planId, long clientId, String clientName, int no, LocalDate dueOn, Money missing) {

        /** The Monday of its week. */
        public LocalDate week() {
            return dueOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }
}
