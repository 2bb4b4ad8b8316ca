package io.quittance.insight.ageing;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.CollectionEffectiveness;
import io.quittance.insight.DaysOfSales;
import io.quittance.insight.Dso;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How well is what we sell turned into money? The cards of the dashboard, on any day. */
@Component
@Transactional(readOnly = true)
public class Performance {

    /** The period that the accounting DSO looks back over. */
    public static final int DSO_DAYS = 90;

    private final Ageing ageing;
    private final Sales sales;

    Performance(Ageing ageing, Sales sales) {
        this.ageing = ageing;
        this.sales = sales;
    }

    /**
     * The figures in one currency (ISO 4217) at the end of {@code on}. Receivables are the five columns of the aged balance,
     * credits and unapplied cash apart; sales are invoices less credit notes, including VAT.
     */
    public Figures of(long creditorId, LocalDate on, String currency) {
        LocalDate lastMonth = on.withDayOfMonth(1).minusDays(1);
        return of(creditorId, on, ageing.asOf(creditorId, on, currency), ageing.asOf(creditorId, lastMonth, currency));
    }

    /** The same for who has read the balances already: at the end of {@code on} and of the month before. */
    public Figures of(long creditorId, LocalDate on, AgedBalance now, AgedBalance before) {
        String currency = now.currency();
        LocalDate lastMonth = on.withDayOfMonth(1).minusDays(1);
        Money soldInPeriod = sales.between(creditorId, on.minusDays(DSO_DAYS - 1L), on, currency);
        Money soldThisMonth = sales.between(creditorId, lastMonth.plusDays(1), on, currency);
        List<Dso.Month> months = sales.byMonth(creditorId, on, currency);
        return new Figures(
                now,
                before,
                Dso.accounting(now.receivables(), soldInPeriod, DSO_DAYS),
                Dso.accounting(now.notDue(), soldInPeriod, DSO_DAYS),
                Dso.countBack(now.receivables(), months),
                effectiveness(before, soldThisMonth, now));
    }

    /**
     * Sales are net of credit notes, so what is open at both ends is too, and of money that came without a name: what lies
     * between them is then what was collected.
     */
    private static Optional<BigDecimal> effectiveness(AgedBalance before, Money sold, AgedBalance now) {
        Money closing = now.exposure();
        Money notDue = now.notDue().compareTo(closing) < 0 ? now.notDue() : closing;
        return CollectionEffectiveness.percent(before.exposure(), sold, closing, notDue);
    }

    /**
     * The figures at month-ends, the second to the last of those given, which follow each other.
     *
     * @param months all in this currency, as {@link AgeingHistory} tells them
     */
    public List<Past> at(long creditorId, List<AgeingHistory.MonthEnd> months, String currency) {
        LocalDate first = months.getFirst().day().minusMonths(25);
        NavigableMap<LocalDate, Money> sold =
                sales.byDay(creditorId, first, months.getLast().day(), currency);
        List<Past> past = new ArrayList<>();
        for (int i = 1; i < months.size(); i++) {
            LocalDate on = months.get(i).day();
            AgedBalance then = months.get(i).balance();
            Money soldInPeriod = Sales.sum(sold, on.minusDays(DSO_DAYS - 1L), on, currency);
            Money soldThatMonth = Sales.sum(sold, on.withDayOfMonth(1), on, currency);
            past.add(new Past(
                    on,
                    Dso.accounting(then.receivables(), soldInPeriod, DSO_DAYS),
                    Dso.countBack(then.receivables(), Sales.months(sold, on, currency)),
                    effectiveness(months.get(i - 1).balance(), soldThatMonth, then)));
        }
        return past;
    }

    /**
     * The figures of a month that is over.
     *
     * @param day its last
     * @param effectiveness percent collected of what could be in that month; empty when nothing could
     */
    public record Past(
            LocalDate day, Optional<BigDecimal> dso, DaysOfSales countBack, Optional<BigDecimal> effectiveness) {}

    /**
     * @param now on the day asked for
     * @param lastMonthEnd at the end of the month before
     * @param dso accounting method over {@link #DSO_DAYS} days; empty when nothing was sold
     * @param bestPossibleDso the same with what is not due; empty when nothing was sold
     * @param countBack the DSO by the count-back method
     * @param effectiveness percent collected of what could be, from the last month-end to the day; empty when nothing could
     */
    public record Figures(
            AgedBalance now,
            AgedBalance lastMonthEnd,
            Optional<BigDecimal> dso,
            Optional<BigDecimal> bestPossibleDso,
            DaysOfSales countBack,
            Optional<BigDecimal> effectiveness) {

        /** Average days delinquent: the part of the DSO that late payment causes. */
        public Optional<BigDecimal> averageDaysDelinquent() {
            return dso.flatMap(days -> bestPossibleDso.map(days::subtract));
        }
    }
}
