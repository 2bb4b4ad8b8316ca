package io.quittance.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day the books are on: the calendar's day, unless a demonstration set another.
 *
 * <p>{@code quittance.today} fixes the day; nights lived ahead in a demonstration add to it, and are kept in the database
 * so that every node and every job is on the same day.
 */
@Component
public class BusinessDate {

    private final JdbcClient jdbc;
    private final @Nullable LocalDate fixed;

    BusinessDate(JdbcClient jdbc, @Value("${quittance.today:}") String fixed) {
        this.jdbc = jdbc;
        this.fixed = fixed.isBlank() ? null : LocalDate.parse(fixed);
    }

    /** The books' day at this instant for someone in this zone (the creditor's). */
    public LocalDate at(Instant now, ZoneId zone) {
        LocalDate start = fixed != null ? fixed : LocalDate.ofInstant(now, zone);
        return start.plusDays(offsetDays());
    }

    /** True when the books are not on the calendar's day: the screens then say so. */
    public boolean isMoved(Instant now, ZoneId zone) {
        return !at(now, zone).equals(LocalDate.ofInstant(now, zone));
    }

    /** Moves the books ahead by this many days, for a demonstration; never back. */
    @Transactional
    public void moveAhead(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        jdbc.sql("""
                insert into demonstration_offset as o (id, days) values (1, :days)
                on conflict (id) do update set days = o.days + excluded.days
                """).param("days", days).update();
    }

    private int offsetDays() {
        return jdbc.sql("select coalesce(sum(days), 0) from demonstration_offset")
                .query(Integer.class)
                .single();
    }
}
