package io.quittance.web.figures;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.ageing.AgeingHistory.MonthEnd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacked columns, one a month-end, in percent of a round top.
 *
 * @param scale the five marks of the axis from the top down, in the currency
 */
public record AgeingChart(List<BigDecimal> scale, List<Column> columns) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MARKS = 4;

    /** A month-end and its parts, from the bottom up. */
    public record Column(MonthEnd month, List<Part> parts) {}

    /**
     * One bucket of a column.
     *
     * @param lateness 0 for what is not due, to 4: the end of its CSS class
     * @param y its upper edge, in percent from the top
     */
    public record Part(int lateness, BigDecimal y, BigDecimal height) {}

    static AgeingChart of(List<MonthEnd> months) {
        BigDecimal top = roundUp(months.stream()
                .map(month -> month.balance().receivables().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::max));
        List<BigDecimal> scale = IntStream.iterate(MARKS, mark -> mark >= 0, mark -> mark - 1)
                .mapToObj(mark -> top.multiply(BigDecimal.valueOf(mark))
                        .divide(BigDecimal.valueOf(MARKS), 2, RoundingMode.HALF_UP))
                .toList();
        return new AgeingChart(
                scale, months.stream().map(month -> column(month, top)).toList());
    }

    private static Column column(MonthEnd month, BigDecimal top) {
        List<Part> parts = new ArrayList<>();
        BigDecimal y = HUNDRED;
        int lateness = 0;
        for (AgeingBucket bucket : AgeingBucket.values()) {
            BigDecimal height =
                    month.balance().in(bucket).amount().multiply(HUNDRED).divide(top, 2, RoundingMode.HALF_UP);
            if (height.signum() > 0) {
                y = y.subtract(height);
                parts.add(new Part(lateness, y, height));
            }
            lateness++;
        }
        return new Column(month, parts);
    }

    /** The next of 4, 8, 12, 20, 40 … of a power of ten, which a quarter divides into round marks. */
    private static BigDecimal roundUp(BigDecimal largest) {
        BigDecimal power = BigDecimal.ONE;
        while (power.multiply(BigDecimal.valueOf(40)).compareTo(largest) < 0) {
            power = power.multiply(BigDecimal.TEN);
        }
        for (int step : new int[] {4, 6, 8, 12, 16, 20, 24, 32}) {
            BigDecimal top = power.multiply(BigDecimal.valueOf(step));
            if (top.compareTo(largest) >= 0) {
                return top;
            }
        }
        return power.multiply(BigDecimal.valueOf(40));
    }
}
