package io.quittance.web.frame;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.AgedBalance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bar of five segments in proportion to the amounts, drawn by {@code parts/ageing :: bar}; a bucket with nothing or
 * less in it (credits) has no segment.
 */
public record AgeingBar(String currency, List<Segment> segments) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * One bucket's part: where it starts and how wide it is, in percent of the bar.
     *
     * @param lateness 0 for what is not due, to 4 for what is over 90 days late: the end of its CSS class
     */
    public record Segment(AgeingBucket bucket, int lateness, BigDecimal amount, BigDecimal x, BigDecimal width) {}

    /** The bar of an aged balance. */
    public static AgeingBar of(AgedBalance aged) {
        return of(
                aged.currency(),
                Arrays.stream(AgeingBucket.values())
                        .collect(Collectors.toMap(
                                Function.identity(), bucket -> aged.in(bucket).amount())));
    }

    /** The bar of these amounts, all in one currency. */
    public static AgeingBar of(String currency, Map<AgeingBucket, BigDecimal> amounts) {
        BigDecimal total =
                amounts.values().stream().filter(a -> a.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Segment> segments = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        int lateness = 0;
        for (AgeingBucket bucket : AgeingBucket.values()) {
            BigDecimal amount = amounts.getOrDefault(bucket, BigDecimal.ZERO);
            if (amount.signum() > 0) {
                BigDecimal width = amount.multiply(WHOLE).divide(total, 2, RoundingMode.HALF_UP);
                segments.add(new Segment(bucket, lateness, amount, x, width));
                x = x.add(width);
            }
            lateness++;
        }
        return new AgeingBar(currency, List.copyOf(segments));
    }
}
