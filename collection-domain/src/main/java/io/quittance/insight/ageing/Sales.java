package io.quittance.insight.ageing;

import io.quittance.insight.Columns;
import io.quittance.insight.Dso;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much was sold, month by month? Invoices less credit notes, including VAT. */
@Component
@Transactional(readOnly = true)
public class Sales {

    private static final String BY_MONTH = """
            select cast(date_trunc('month', i.issued_on) as date) as month, i.currency, sum(i.total) as sold,
                   min(i.issued_on) as first_on
            from invoice i
            where i.creditor_id = :creditor and i.currency = :currency
              and i.issued_on <= :on and i.issued_on > cast(:on as date) - interval '25 months'
            group by 1, 2
            """;

    private static final String BETWEEN = """
            select coalesce(sum(i.total), 0) as sold, cast(:currency as text) as currency
            from invoice i
            where i.creditor_id = :creditor and i.currency = :currency and i.issued_on between :first and :last
            """;

    private final JdbcClient jdbc;

    Sales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was sold in one currency (ISO 4217) from {@code first} to {@code last}, both included. */
    public Money between(long creditorId, LocalDate first, LocalDate last, String currency) {
        return jdbc.sql(BETWEEN)
                .param("creditor", creditorId)
                .param("currency", currency)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Columns.money(row, "sold"))
                .single();
    }

    /**
     * The months up to {@code on}, the latest first and without a gap, back to the first invoice but at most 24 whole ones;
     * the latest counts its days up to {@code on}, the oldest those since the first invoice.
     */
    public List<Dso.Month> byMonth(long creditorId, LocalDate on, String currency) {
        Map<YearMonth, MonthSold> sold = jdbc
                .sql(BY_MONTH)
                .param("creditor", creditorId)
                .param("currency", currency)
                .param("on", on)
                .query((row, number) -> new MonthSold(Columns.day(row, "first_on"), Columns.money(row, "sold")))
                .list()
                .stream()
                .collect(Collectors.toMap(month -> YearMonth.from(month.firstOn()), month -> month));
        List<Dso.Month> months = new ArrayList<>();
        LocalDate start = sold.values().stream()
                .map(MonthSold::firstOn)
                .min(LocalDate::compareTo)
                .orElse(on.plusDays(1));
        Money none = Money.of("0", currency);
        for (LocalDate last = on;
                !last.isBefore(start);
                last = last.withDayOfMonth(1).minusDays(1)) {
            LocalDate first = start.isAfter(last.withDayOfMonth(1)) ? start : last.withDayOfMonth(1);
            Money amount = sold.getOrDefault(YearMonth.from(last), new MonthSold(last, none))
                    .amount();
            months.add(new Dso.Month(amount, (int) ChronoUnit.DAYS.between(first, last) + 1));
        }
        return months;
    }

    private record MonthSold(LocalDate firstOn, Money amount) {}
}
