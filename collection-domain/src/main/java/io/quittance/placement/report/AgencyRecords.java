package io.quittance.placement.report;

import io.quittance.placement.agency.AgencyKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did each agency make of what was placed with it, currency by currency? */
@Component
@Transactional(readOnly = true)
public class AgencyRecords {

    private static final String RECORDS = """
            with placed as (
                select p.id, p.agency_id, p.currency, p.placed_on, p.ended_on,
                       (select sum(i.principal) from placement_invoice i where i.placement_id = p.id) as principal
                from placement p
                where p.creditor_id = :creditor and p.placed_on between :from and :to
            ),
            -- Money that went back to the bank was not collected.
            came as (
                select r.placement_id, sum(r.collected) as collected, sum(r.fee) as fee, max(r.received_on) as last_on
                from remittance r
                join payment m on m.id = r.payment_id and m.taken_back_on is null
                group by r.placement_id
            )
            select a.id as agency_id, a.name, a.kind, a.closed_on is not null as closed, p.currency,
                   count(p.id)::int as placements, count(p.id) filter (where p.ended_on is null)::int as open,
                   coalesce(sum(p.principal), 0) as placed, coalesce(sum(c.collected), 0) as collected,
                   coalesce(sum(c.fee), 0) as fee,
                   round(avg(coalesce(p.ended_on, c.last_on) - p.placed_on) filter (where c.collected > 0))::int as days
            from agency a
            left join placed p on p.agency_id = a.id
            left join came c on c.placement_id = p.id
            where a.creditor_id = :creditor
            group by a.id, a.name, a.kind, a.closed_on, p.currency
            order by a.closed_on is not null, lower(a.name), a.id, p.currency
            """;

    private final JdbcClient jdbc;

    AgencyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what was placed in these days, both included; an agency with nothing placed has one row without a currency. */
    public List<AgencyRecord> of(long creditorId, LocalDate from, LocalDate to) {
        return jdbc.sql(RECORDS)
                .param("creditor", creditorId)
                .param("from", from)
                .param("to", to)
                .query(DataClassRowMapper.newInstance(AgencyRecord.class))
                .list();
    }

    /**
     * What one agency made of its placements in one currency.
     *
     * @param currency null: nothing was placed
     * @param open placements that go on
     * @param placed principal, without charges
     * @param fee what it kept of {@code collected}
     * @param days from the placement to its end, or to the last money while it goes on, on average where money came; null: none came
     */
    public record AgencyRecord(
            long agencyId,
            String name,
            AgencyKind kind,
            boolean closed,
            @Nullable String currency,
            int placements,
            int open,
            BigDecimal placed,
            BigDecimal collected,
            BigDecimal fee,
            @Nullable Integer days) {

        /** Collected ÷ placed × 100, one decimal; empty while nothing was placed. More than 100 where charges were paid. */
        public Optional<BigDecimal> successPercent() {
            return placed.signum() == 0
                    ? Optional.empty()
                    : Optional.of(collected.movePointRight(2).divide(placed, 2, RoundingMode.HALF_UP));
        }
    }
}
