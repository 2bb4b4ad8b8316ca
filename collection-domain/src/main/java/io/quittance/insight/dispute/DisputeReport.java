package io.quittance.insight.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is disputed, why, since when, who holds it, and how long does it take? Currencies are never added. */
@Component
@Transactional(readOnly = true)
public class DisputeReport {

    private static final String BY_AGE = """
            select r.code as reason, r.name_fr as reason_fr, r.name_en as reason_en, n.currency,
                   (count(*) filter (where :on - n.opened_on <= 7))::int as days7,
                   (count(*) filter (where :on - n.opened_on between 8 and 14))::int as days14,
                   (count(*) filter (where :on - n.opened_on between 15 and 30))::int as days30,
                   (count(*) filter (where :on - n.opened_on between 31 and 60))::int as days60,
                   (count(*) filter (where :on - n.opened_on > 60))::int as over60,
                   count(*)::int as disputes, sum(n.held) as amount
            from dispute_now n join dispute_reason r on r.id = n.reason_id
            where n.creditor_id = :creditor and n.state in ('OPEN', 'AWAITED')
            group by r.id, n.currency
            order by n.currency, r.position, r.id
            """;

    private static final String BY_OWNER = """
            select coalesce(n.owner_id, 0) as owner_id, n.owner_name, n.currency, count(*)::int as disputes,
                   (count(*) filter (where n.state = 'OPEN' and n.due_on < :on))::int as late, sum(n.held) as amount
            from dispute_now n
            where n.creditor_id = :creditor and n.state in ('OPEN', 'AWAITED')
            group by coalesce(n.owner_id, 0), n.owner_name, n.currency
            order by n.currency, sum(n.held) desc, n.owner_name
            """;

    private static final String RESOLVED = """
            select r.code as reason, r.name_fr as reason_fr, r.name_en as reason_en, count(*)::int as disputes,
                   percentile_cont(0.5) within group (order by n.ended_on - n.opened_on)::numeric(10, 1) as median_days
            from dispute_now n join dispute_reason r on r.id = n.reason_id
            where n.creditor_id = :creditor and n.state in ('REJECTED', 'CREDITED', 'SETTLED')
              and n.ended_on > :since
            group by r.id
            order by r.position, r.id
            """;

    private final JdbcClient jdbc;

    DisputeReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that run, by reason and currency. */
    public List<ByAge> byAge(long creditorId, LocalDate on) {
        return jdbc.sql(BY_AGE)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(ByAge.class))
                .list();
    }

    /** Those that run, by who holds them and currency. */
    public List<ByOwner> byOwner(long creditorId, LocalDate on) {
        return jdbc.sql(BY_OWNER)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(ByOwner.class))
                .list();
    }

    /** Those that ended within the twelve months before {@code on}, by reason; what was withdrawn was never resolved. */
    public List<Resolved> resolved(long creditorId, LocalDate on) {
        return jdbc.sql(RESOLVED)
                .param("creditor", creditorId)
                .param("since", on.minusYears(1))
                .query(DataClassRowMapper.newInstance(Resolved.class))
                .list();
    }

    /** Counts by days since the opening, with the amount that is still open of what is disputed. */
    public record ByAge(
            String reason,
            String reasonFr,
            String reasonEn,
            String currency,
            int days7,
            int days14,
            int days30,
            int days60,
            int over60,
            int disputes,
            BigDecimal amount) {

        /** How many are so old. */
        public int in(DisputeAge age) {
            return switch (age) {
                case DAYS_0_7 -> days7;
                case DAYS_8_14 -> days14;
                case DAYS_15_30 -> days30;
                case DAYS_31_60 -> days60;
                case OVER_60 -> over60;
            };
        }
    }

    /**
     * @param ownerId 0: nobody with an account
     * @param ownerName null: nobody
     */
    public record ByOwner(
            long ownerId, @Nullable String ownerName, String currency, int disputes, int late, BigDecimal amount) {}

    /** The median of the days from the opening to the end. */
    public record Resolved(String reason, String reasonFr, String reasonEn, int disputes, BigDecimal medianDays) {}
}
