package io.quittance.insight.ageing;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.Columns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How did the aged balance change from month-end to month-end? */
@Component
@Transactional(readOnly = true)
public class AgeingHistory {

    private static final String MONTH_ENDS =
            """
            with days (day) as (
                select cast(cast(:first as date) + interval '1 month' * m + interval '1 month' - interval '1 day' as date)
                from generate_series(0, :months - 1) m
            )
            """ + Ageing.BY_DAY + "where o.currency = :currency\ngroup by d.day, o.currency";

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

    /** The aged balance at the end of the last day of a month. */
    public record MonthEnd(LocalDate day, AgedBalance balance) {}
}
