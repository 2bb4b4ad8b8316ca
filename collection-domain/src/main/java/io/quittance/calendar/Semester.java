package io.quittance.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A half of a calendar year, for which legal rates are set: January to June, or July to December.
 *
 * @param half 1 or 2
 */
public record Semester(int year, int half) implements Comparable<Semester> {

    /**
     * @throws IllegalArgumentException if the half is neither 1 nor 2
     */
    public Semester {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("A semester is 1 or 2, not %d".formatted(half));
        }
    }

    /** The semester that holds this day. */
    public static Semester of(LocalDate day) {
        return new Semester(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** 1 January or 1 July. */
    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    /** 30 June or 31 December. */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** The semester that follows. */
    public Semester next() {
        return half == 1 ? new Semester(year, 2) : new Semester(year + 1, 1);
    }

    /** Orders semesters by time. */
    @Override
    public int compareTo(Semester other) {
        return firstDay().compareTo(other.firstDay());
    }

    /** As it is usually written: {@code 2026-S2}. */
    @Override
    public String toString() {
        return "%d-S%d".formatted(year, half);
    }
}
