package io.quittance.insight.ageing;

import io.quittance.insight.AgedBalance;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How late is what is owed, as the books stood at the end of a day? Replayed from invoices and allocations. */
@Component
@Transactional(readOnly = true)
public class Ageing {

    /** One row a currency and day of {@code days (day)}, a table expression that the question begins with. */
    static final String BY_DAY = """
            select d.day, o.currency,
                   coalesce(sum(o.open) filter (where o.bucket = 'NOT_DUE'), 0) as not_due,
                   coalesce(sum(o.open) filter (where o.bucket = 'DAYS_1_30'), 0) as days_1_30,
                   coalesce(sum(o.open) filter (where o.bucket = 'DAYS_31_60'), 0) as days_31_60,
                   coalesce(sum(o.open) filter (where o.bucket = 'DAYS_61_90'), 0) as days_61_90,
                   coalesce(sum(o.open) filter (where o.bucket = 'OVER_90'), 0) as over_90,
                   coalesce(-sum(o.open) filter (where o.bucket = 'CREDIT'), 0) as credits,
                   coalesce(sum(o.open) filter (where o.bucket = 'CASH'), 0) as unapplied
            from days d
            cross join lateral (
                select r.currency, r.open,
                       case when r.open < 0 then 'CREDIT' else ageing_bucket(d.day - r.due_on) end as bucket
                from receivables_on(:creditor, d.day) r
                union all
                select u.currency, u.unapplied, 'CASH' from unapplied_on(:creditor, d.day) u) o
            """;

    private static final String ONE_DAY = "with days (day) as (values (cast(:on as date)))\n" + BY_DAY
            + "group by d.day, o.currency\norder by sum(o.open) desc, o.currency";

    private final JdbcClient jdbc;

    Ageing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The aged balance in one currency (ISO 4217) at the end of {@code date}; zeros when nothing was owed in it. */
    public AgedBalance asOf(long creditorId, LocalDate date, String currency) {
        return asOf(creditorId, date).stream()
                .filter(balance -> balance.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> AgedBalance.empty(currency));
    }

    /** The aged balance in every currency in which something was open, unused or unapplied at the end of {@code date}. */
    public List<AgedBalance> asOf(long creditorId, LocalDate date) {
        return jdbc.sql(ONE_DAY)
                .param("creditor", creditorId)
                .param("on", date)
                .query((row, number) -> AgedBalance.read(row))
                .list();
    }
}
