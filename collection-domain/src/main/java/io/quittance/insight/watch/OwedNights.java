package io.quittance.insight.watch;

import io.quittance.insight.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Is a night owed, and since when?
 *
 * <p>A night is owed when it is 02:00 or later where the creditor is, its business day has no run yet, and there was an
 * open invoice at 02:00 already: books that are loaded in the morning are not dunned before someone says so or the next
 * night comes.
 */
@Component
@Transactional(readOnly = true)
public class OwedNights {

    private static final LocalTime AT = LocalTime.of(2, 0);

    /**
     * The oldest is the one with the lowest number: an index gives it at once, however many there are. "Between" rather than
     * "is", else the planner may read every invoice that was ever settled, in the order of the primary key, to find the first.
     */
    private static final String STANDING = """
            select r.run_on, r.started_at,
                   (select i.created_at from invoice i
                    where i.creditor_id between :creditor and :creditor and i.balance <> 0 and i.balance > 0
                    order by i.creditor_id, i.id limit 1) as oldest_open
            from (values (1)) always
            left join lateral (select run_on, started_at from dunning_run
                               where creditor_id = :creditor order by run_on desc limit 1) r on true
            """;

    private final JdbcClient jdbc;

    OwedNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the night of this business day is to be run at this instant.
     *
     * @param zone of the creditor
     * @param on the business day at that instant
     */
    public boolean isOwed(long creditorId, ZoneId zone, LocalDate on, Instant now) {
        Instant two = twoOClock(LocalDate.ofInstant(now, zone), zone);
        return !now.isBefore(two) && standing(creditorId).isOwed(on, two);
    }

    /**
     * When the first of the nights that are missing should have begun; before 02:00 it is still that of the day before. Empty:
     * none is owed.
     *
     * @param zone of the creditor
     * @param on the business day at that instant
     */
    public Optional<Instant> since(long creditorId, ZoneId zone, LocalDate on, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        boolean isBefore = now.isBefore(twoOClock(day, zone));
        LocalDate night = isBefore ? on.minusDays(1) : on;
        Instant two = twoOClock(isBefore ? day.minusDays(1) : day, zone);
        Standing standing = standing(creditorId);
        return standing.isOwed(night, two) ? Optional.of(standing.first(two, zone)) : Optional.empty();
    }

    /** On the day the clocks skip 02:00 it is 03:00, on the day they tell it twice it is the first time. */
    private static Instant twoOClock(LocalDate day, ZoneId zone) {
        return day.atTime(AT).atZone(zone).toInstant();
    }

    private Standing standing(long creditorId) {
        return jdbc.sql(STANDING)
                .param("creditor", creditorId)
                .query((row, number) -> new Standing(
                        Columns.date(row, "run_on"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "oldest_open")))
                .single();
    }

    private record Standing(
            @Nullable LocalDate lastOn,
            @Nullable Instant lastStarted,
            @Nullable Instant oldestOpen) {

        boolean isOwed(LocalDate on, Instant two) {
            return (lastOn == null || lastOn.isBefore(on)) && oldestOpen != null && oldestOpen.isBefore(two);
        }

        /** The first 02:00 after the last run at which there was an open invoice, if that is earlier. */
        Instant first(Instant two, ZoneId zone) {
            Instant from = oldestOpen == null ? two : oldestOpen;
            from = lastStarted != null && lastStarted.isAfter(from) ? lastStarted : from;
            LocalDate day = LocalDate.ofInstant(from, zone);
            Instant first = twoOClock(day, zone);
            first = first.isAfter(from) ? first : twoOClock(day.plusDays(1), zone);
            return first.isBefore(two) ? first : two;
        }
    }
}
