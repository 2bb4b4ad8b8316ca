package io.quittance.insight.ageing;

import io.quittance.insight.Columns;
import io.quittance.insight.Dso;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much was sold, month by month? Invoices less credit notes, including VAT. */
@Component
@Transactional(readOnly = true)
public class Sales {

    private static final String BY_DAY = """
            select i.issued_on, i.currency, sum(i.total) as sold
            from invoice i
            where i.creditor_id = :creditor and i.currency = :currency and i.issued_on between :first and :last
            group by i.issued_on, i.currency
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

    /** What was sold in one currency on each day from {@code first} to {@code last} on which something was. */
    NavigableMap<LocalDate, Money> byDay(long creditorId, LocalDate first, LocalDate last, String currency) {
        NavigableMap<LocalDate, Money> days = new TreeMap<>();
        jdbc.sql(BY_DAY)
                .param("creditor", creditorId)
                .param("currency", currency)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.put(Columns.day(row, "issued_on"), Columns.money(row, "sold"));
                });
        return days;
    }

    /**
     * The months up to {@code on}, the latest first and without a gap, back to the first invoice but at most 24 whole ones;
     * the latest counts its days up to {@code on}, the oldest those since the first invoice.
     */
    public List<Dso.Month> byMonth(long creditorId, LocalDate on, String currency) {
        return months(byDay(creditorId, firstCounted(on), on, currency), on, currency);
    }

    /** The same, of days that were read already. */
    static List<Dso.Month> months(NavigableMap<LocalDate, Money> days, LocalDate on, String currency) {
        NavigableMap<LocalDate, Money> counted = days.subMap(firstCounted(on), true, on, true);
        LocalDate start = counted.isEmpty() ? on.plusDays(1) : counted.firstKey();
        List<Dso.Month> months = new ArrayList<>();
        for (LocalDate last = on;
                !last.isBefore(start);
                last = last.withDayOfMonth(1).minusDays(1)) {
            LocalDate first = start.isAfter(last.withDayOfMonth(1)) ? start : last.withDayOfMonth(1);
            Money amount = sum(counted, first, last, currency);
            months.add(new Dso.Month(amount, (int) ChronoUnit.DAYS.between(first, last) + 1));
        }
        return months;
    }

    /** What was sold from {@code first} to {@code last}, of days that were read already. */
    static Money sum(NavigableMap<LocalDate, Money> days, LocalDate first, LocalDate last, String currency) {
        return days.subMap(first, true, last, true).values().stream().reduce(Money.of("0", currency), Money::plus);
    }

    private static LocalDate firstCounted(LocalDate on) {
        return on.minusMonths(25).plusDays(1);
    }
}
