package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The published rates we know of, and from when each is valid.
 *
 * <p>Nothing is guessed: a semester whose rate is not in the rows has none. A rate that is set for one semester needs
 * the row of that semester. A rate that stands until the next decision is known up to its last row; each 1 January and
 * 1 July one more row says that it is known for the new semester, even when the rate did not move.
 */
public final class ReferenceRates {

    /**
     * One published rate.
     *
     * @param percent per year, {@code 2.15} for 2.15 %
     */
    public record Row(RateKind kind, LocalDate validFrom, BigDecimal percent) {

        /**
         * @throws IllegalArgumentException if a rate that is set for one semester does not start on its first day
         */
        public Row {
            if (kind.isSetForOneSemester() && !Semester.of(validFrom).firstDay().equals(validFrom)) {
                throw new IllegalArgumentException(
                        "A %s rate is valid from 1 January or 1 July, not from %s".formatted(kind, validFrom));
            }
        }
    }

    private final Map<RateKind, NavigableMap<LocalDate, BigDecimal>> percentByDay = new EnumMap<>(RateKind.class);

    /**
     * @throws IllegalArgumentException if two rows give a rate from the same day
     */
    public ReferenceRates(Collection<Row> rows) {
        for (Row row : rows) {
            @Nullable
            BigDecimal other = percentByDay
                    .computeIfAbsent(row.kind(), kind -> new TreeMap<>())
                    .putIfAbsent(row.validFrom(), row.percent());
            if (other != null) {
                throw new IllegalArgumentException("Two %s rates are given from %s: %s and %s"
                        .formatted(
                                row.kind(),
                                row.validFrom(),
                                other.toPlainString(),
                                row.percent().toPlainString()));
            }
        }
    }

    /** Whether {@link #percent} would give a rate. */
    public boolean knows(RateKind kind, Semester semester) {
        NavigableMap<LocalDate, BigDecimal> rows = percentByDay.getOrDefault(kind, new TreeMap<>());
        LocalDate day = semester.firstDay();
        boolean known = kind.isSetForOneSemester() ? rows.containsKey(day) : rows.ceilingKey(day) != null;
        return known && rows.floorKey(day) != null;
    }

    /** The first semester after all known ones; empty when none is known at all. */
    public Optional<Semester> firstMissing(RateKind kind) {
        NavigableMap<LocalDate, BigDecimal> rows = percentByDay.getOrDefault(kind, new TreeMap<>());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Semester last = Semester.of(rows.lastKey());
        return Optional.of(knows(kind, last) ? last.next() : last);
    }

    /**
     * The rate in force on the semester's first day, in percent per year.
     *
     * @throws MissingRateException if it is not known, naming rate and semester
     */
    public BigDecimal percent(RateKind kind, Semester semester) {
        NavigableMap<LocalDate, BigDecimal> rows = percentByDay.getOrDefault(kind, new TreeMap<>());
        Map.@Nullable Entry<LocalDate, BigDecimal> inForce = rows.floorEntry(semester.firstDay());
        if (!knows(kind, semester) || inForce == null) {
            throw new MissingRateException(kind, semester);
        }
        return inForce.getValue();
    }
}
