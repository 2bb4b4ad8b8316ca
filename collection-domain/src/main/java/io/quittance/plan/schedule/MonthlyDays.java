package io.quittance.plan.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The same day of every month; in a month that has no such day its last one, and in the next the day itself again.
 *
 * @param day 1 to 31
 */
public record MonthlyDays(int day) {

    /**
     * @throws PlanRefusedException {@code day.form} when no month has such a day
     */
    public MonthlyDays {
        if (day < 1 || day > 31) {
            throw new PlanRefusedException("day", "form");
        }
    }

    /** So many days in a row, the first on {@code from} or as soon after it as can be. */
    public List<LocalDate> from(LocalDate from, int count) {
        YearMonth month = YearMonth.from(from);
        YearMonth first = in(month).isBefore(from) ? month.plusMonths(1) : month;
        return LongStream.range(0, count)
                .mapToObj(later -> in(first.plusMonths(later)))
                .toList();
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
