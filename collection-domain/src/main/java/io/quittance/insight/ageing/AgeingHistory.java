package io.quittance.insight.ageing;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.Columns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How did the aged balance change from month-end to month-end?
 *
 * <p>Twelve replays would read the books twelve times. A column is a sum, though, so what moved it can be added up once, by
 * due date and month, and each month-end be the sum of the months up to it. A test holds it equal to {@link Ageing}.
 */
@Component
@Transactional(readOnly = true)
public class AgeingHistory {

    private static final String MONTH_ENDS = """
            with days (day) as (
                select cast(cast(:first as date) + interval '1 month' * m + interval '1 month' - interval '1 day' as date)
                from generate_series(0, :months - 1) m
            ),
            moved as (
                select i.due_on, case when i.total < 0 then 'CREDIT' end as apart, date_trunc('month', i.issued_on) as month,
                       sum(i.total) as amount
                from invoice i
                where i.creditor_id = :creditor and i.currency = :currency
                group by 1, 2, 3
                union all
                select i.due_on, case when i.total < 0 then 'CREDIT' end,
                       date_trunc('month', greatest(a.allocated_on, i.issued_on)), -sum(a.amount)
                from allocation a
                join invoice i on i.id = a.invoice_id
                where i.creditor_id = :creditor and i.currency = :currency
                group by 1, 2, 3
                union all
                select null, 'CASH', date_trunc('month', p.received_on), sum(p.amount)
                from payment p
                where p.creditor_id = :creditor and p.currency = :currency
                group by 3
                union all
                select null, 'CASH', date_trunc('month', greatest(a.allocated_on, p.received_on)), -sum(a.amount)
                from allocation a
                join payment p on p.id = a.payment_id
                where p.creditor_id = :creditor and p.currency = :currency
                group by 3
            ),
            o as (
                select d.day, coalesce(m.apart, ageing_bucket(d.day - m.due_on)) as bucket, sum(m.amount) as open
                from days d
                join moved m on m.month <= d.day
                group by 1, 2
            )
            select o.day, cast(:currency as text) as currency,
            """ + Ageing.COLUMNS + "from o group by o.day";

    private final JdbcClient jdbc;

    AgeingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The aged balance in one currency (ISO 4217) at the last {@code months} month-ends up to {@code on}, the oldest first;
     * {@code on} itself is one if it is the last day of its month.
     */
    public List<MonthEnd> of(long creditorId, LocalDate on, String currency, int months) {
        YearMonth first = YearMonth.from(on.plusDays(1)).minusMonths(months);
        Map<LocalDate, AgedBalance> byDay = jdbc
                .sql(MONTH_ENDS)
                .param("creditor", creditorId)
                .param("first", first.atDay(1))
                .param("months", months)
                .param("currency", currency)
                .query((row, number) -> new MonthEnd(Columns.day(row, "day"), AgedBalance.read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(MonthEnd::day, MonthEnd::balance));
        return IntStream.range(0, months)
                .mapToObj(month -> first.plusMonths(month).atEndOfMonth())
                .map(day -> new MonthEnd(day, byDay.getOrDefault(day, AgedBalance.empty(currency))))
                .toList();
    }

    /** The one of these balances at the end of {@code day}, if it is a month-end among them. */
    public static Optional<AgedBalance> at(List<MonthEnd> monthEnds, LocalDate day) {
        return monthEnds.stream()
                .filter(end -> end.day().equals(day))
                .map(MonthEnd::balance)
                .findFirst();
    }

    /** The aged balance at the end of the last day of a month. */
    public record MonthEnd(LocalDate day, AgedBalance balance) {}
}
