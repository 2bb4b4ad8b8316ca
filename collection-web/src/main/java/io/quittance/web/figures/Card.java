package io.quittance.web.figures;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.ageing.AgeingHistory.MonthEnd;
import io.quittance.insight.ageing.Performance;
import io.quittance.insight.ageing.Performance.Past;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One figure, how it changed since the last month-end, and how it went over the months.
 *
 * @param name the end of its keys in the messages
 * @param value null: it cannot be computed, nothing was sold
 * @param before at the last month-end; null likewise
 * @param atLeast the true figure is no less than this
 * @param state which invoices are behind it: a state of the list
 * @param month the last day of the month it is of; null: it is as of the day shown
 * @param line of its month-ends, for the polyline of a sparkline 100 wide and 24 high; empty: none is drawn
 */
public record Card(
        String name,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        boolean atLeast,
        String state,
        @Nullable LocalDate month,
        String line) {

    /** What a figure counts, and so how it is written. */
    public enum Unit {
        MONEY,
        PERCENT,
        DAYS
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param on the day of {@code now}
     * @param past at the same month-ends as {@code months}, the latest of which may be {@code on} itself
     */
    static List<Card> of(LocalDate on, Performance.Figures now, List<Past> past, List<MonthEnd> months) {
        Past lastMonth = past.getLast();
        Past monthBefore = past.get(past.size() - 2);
        Past before = lastMonth.day().isBefore(on) ? lastMonth : monthBefore;
        return List.of(
                aged("receivables", Unit.MONEY, "OPEN", now, months, balance -> receivables(balance)),
                aged("overdue", Unit.MONEY, "OVERDUE", now, months, balance -> overdue(balance)),
                aged("share", Unit.PERCENT, "OVERDUE", now, months, Card::share),
                figure("dso", Unit.DAYS, now.dso(), before.dso(), false, line(past, Past::dso), null),
                figure(
                        "count-back",
                        Unit.DAYS,
                        Optional.of(now.countBack().days()),
                        Optional.of(before.countBack().days()),
                        now.countBack().atLeast(),
                        line(past, month -> Optional.of(month.countBack().days())),
                        null),
                // Of a month just begun it would say little: what falls due at its end is not there yet.
                figure(
                        "cei",
                        Unit.PERCENT,
                        lastMonth.effectiveness(),
                        monthBefore.effectiveness(),
                        false,
                        line(past, Past::effectiveness),
                        lastMonth.day()));
    }

    /** The change: of money in percent of what it was, otherwise the difference; null: there is nothing to compare. */
    public @Nullable BigDecimal change() {
        if (value == null || before == null) {
            return null;
        }
        BigDecimal difference = value.subtract(before);
        if (unit != Unit.MONEY) {
            return difference;
        }
        return before.signum() == 0 ? null : difference.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
    }

    private static Card aged(
            String name,
            Unit unit,
            String state,
            Performance.Figures now,
            List<MonthEnd> months,
            Function<AgedBalance, BigDecimal> figure) {
        List<BigDecimal> points =
                months.stream().map(month -> figure.apply(month.balance())).toList();
        return new Card(
                name,
                unit,
                figure.apply(now.now()),
                figure.apply(now.lastMonthEnd()),
                false,
                state,
                null,
                line(points));
    }

    private static Card figure(
            String name,
            Unit unit,
            Optional<BigDecimal> value,
            Optional<BigDecimal> before,
            boolean atLeast,
            String line,
            @Nullable LocalDate month) {
        return new Card(name, unit, value.orElse(null), before.orElse(null), atLeast, "OPEN", month, line);
    }

    /** A month without the figure counts as zero. */
    private static String line(List<Past> past, Function<Past, Optional<BigDecimal>> figure) {
        return line(past.stream()
                .map(month -> figure.apply(month).orElse(BigDecimal.ZERO))
                .toList());
    }

    private static BigDecimal receivables(AgedBalance balance) {
        return balance.receivables().amount();
    }

    private static BigDecimal overdue(AgedBalance balance) {
        return balance.overdue().amount();
    }

    private static BigDecimal share(AgedBalance balance) {
        BigDecimal all = receivables(balance);
        return all.signum() == 0
                ? BigDecimal.ZERO
                : overdue(balance).multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
    }

    /** Points from left to right, the largest at 2 and zero at 22. */
    private static String line(List<BigDecimal> values) {
        BigDecimal top = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (top.signum() == 0 || values.size() < 2) {
            return "";
        }
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < values.size(); at++) {
            BigDecimal x = HUNDRED.multiply(BigDecimal.valueOf(at))
                    .divide(BigDecimal.valueOf(values.size() - 1L), 1, RoundingMode.HALF_UP);
            BigDecimal y = BigDecimal.valueOf(22)
                    .subtract(values.get(at).multiply(BigDecimal.valueOf(20)).divide(top, 1, RoundingMode.HALF_UP));
            points.append(at == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return points.toString();
    }
}
