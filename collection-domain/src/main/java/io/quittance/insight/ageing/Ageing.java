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

    /** The columns of an aged balance, of rows {@code o (open, bucket)} that are credits, cash or in a bucket. */
    static final String COLUMNS = """
            coalesce(sum(o.open) filter (where o.bucket = 'NOT_DUE'), 0) as not_due,
            coalesce(sum(o.open) filter (where o.bucket = 'DAYS_1_30'), 0) as days_1_30,
            coalesce(sum(o.open) filter (where o.bucket = 'DAYS_31_60'), 0) as days_31_60,
            coalesce(sum(o.open) filter (where o.bucket = 'DAYS_61_90'), 0) as days_61_90,
            coalesce(sum(o.open) filter (where o.bucket = 'OVER_90'), 0) as over_90,
            coalesce(-sum(o.open) filter (where o.bucket = 'CREDIT'), 0) as credits,
            coalesce(sum(o.open) filter (where o.bucket = 'CASH'), 0) as unapplied
            """;

    private static final String ONE_DAY = "select o.currency,\n" + COLUMNS + """
            from (
                select r.currency, r.open,
                       case when r.open < 0 then 'CREDIT' else ageing_bucket(:on - r.due_on) end as bucket
                from receivables_on(:creditor, :on) r
                union all
                select u.currency, u.unapplied, 'CASH' from unapplied_on(:creditor, :on) u) o
            group by o.currency
            order by sum(o.open) desc, o.currency
            """;

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
