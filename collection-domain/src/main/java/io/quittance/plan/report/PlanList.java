package io.quittance.plan.report;

import io.quittance.money.Money;
import io.quittance.plan.PlanState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which payment plans are there, and how does each stand? The late ones first, then by the day of the next instalment. */
@Component
@Transactional(readOnly = true)
public class PlanList {

    private static final String ROWS = """
            select p.id, p.client_id, c.number as client_number, c.name as client_name, p.currency, s.state, s.received,
                   case when s.state not in ('CANCELLED', 'COMPLETED', 'BROKEN') then s.next_on end as next_on,
                   case when s.state not in ('CANCELLED', 'COMPLETED', 'BROKEN') then s.next_missing end as next_missing,
                   v.id as version_id, v.number as version_number, v.total, last.number as versions, last.valid_until,
                   p.cancelled_on is null and last.signed_on is null and last.needs_approval and last.approved_on is null as waits,
                   last.signed_on is not null as latest_signed, p.drafted_on, p.drafted_by,
                   p.cancelled_on, p.cancelled_by, p.cancel_reason,
                   (select count(*) from plan_instalment n where n.version_id = v.id) as instalments,
                   coalesce((select string_agg(i.number, ', ' order by i.due_on, i.id)
                             from plan_invoice l join invoice i on i.id = l.invoice_id where l.version_id = v.id), '') as invoices
            from payment_plan p
            join client c on c.id = p.client_id
            join plan_standing(:on) s on s.plan_id = p.id
            join plan_version v on v.id = s.version_id
            cross join lateral (select x.* from plan_version x where x.plan_id = p.id order by x.number desc limit 1) last
            where p.creditor_id = :creditor
              and (cast(:client as bigint) is null or p.client_id = :client)
              and (cast(:plan as bigint) is null or p.id = :plan)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:invoice as bigint) is null
                   or exists (select from plan_invoice l where l.version_id = v.id and l.invoice_id = :invoice))
            order by array_position(array['LATE', 'BROKEN', 'ACTIVE', 'SIGNED', 'PROPOSED', 'DRAFT', 'COMPLETED', 'CANCELLED'], s.state),
                     s.next_on, p.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    PlanList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one creditor that a filter lets through. */
    public List<PlanRow> of(long creditorId, PlanFilter filter, LocalDate on, int limit) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("client", filter.clientId())
                .param("invoice", filter.invoiceId())
                .param("plan", filter.planId())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("on", on)
                .param("limit", limit)
                .query(PlanList::row)
                .list();
    }

    /** One of this creditor's. */
    public Optional<PlanRow> one(long creditorId, long planId, LocalDate on) {
        return of(creditorId, new PlanFilter(null, null, planId, null), on, 1).stream()
                .findFirst();
    }

    private static PlanRow row(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal missing = row.getBigDecimal("next_missing");
        return new PlanRow(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                PlanState.valueOf(row.getString("state")),
                row.getLong("version_id"),
                row.getInt("version_number"),
                row.getInt("versions"),
                Money.of(row.getBigDecimal("total"), currency),
                Money.of(row.getBigDecimal("received"), currency),
                row.getInt("instalments"),
                row.getObject("next_on", LocalDate.class),
                missing == null ? null : Money.of(missing, currency),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("waits"),
                row.getBoolean("latest_signed"),
                row.getString("invoices"),
                row.getObject("drafted_on", LocalDate.class),
                row.getString("drafted_by"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancelled_by"),
                row.getString("cancel_reason"));
    }

    /** What is asked for; null: anything. */
    public record PlanFilter(
            @Nullable Long clientId,
            @Nullable Long invoiceId,
            @Nullable Long planId,
            @Nullable PlanState state) {

        public static PlanFilter ofClient(long clientId) {
            return new PlanFilter(clientId, null, null, null);
        }

        public static PlanFilter in(@Nullable PlanState state) {
            return new PlanFilter(null, null, null, state);
        }
    }
}
