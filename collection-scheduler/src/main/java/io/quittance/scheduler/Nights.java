package io.quittance.scheduler;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.check.BooksCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nights that are owed.
 *
 * <p>A night is owed when it is 02:00 or later where the creditor is, its business day has no run yet, and there was an
 * open invoice at 02:00 already: books that are loaded in the morning are not dunned before someone says so or the next
 * night comes. Nights missed by a downtime are caught up by one run, as soon as the program is up again.
 */
@Component
class Nights {

    private static final Logger log = LoggerFactory.getLogger(Nights.class);
    private static final LocalTime AT = LocalTime.of(2, 0);
    private static final String BY = "scheduler";

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final DunningNight night;
    private final BooksCheck check;
    private final JdbcClient jdbc;

    Nights(Creditors creditors, BusinessDate businessDate, DunningNight night, BooksCheck check, JdbcClient jdbc) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.night = night;
        this.check = check;
        this.jdbc = jdbc;
    }

    /** Runs every night owed at this instant; one that fails is tried again at the next call, and stops no other. */
    void runOwed(Instant now) {
        for (Creditor creditor : creditors.findAllByOrderById()) {
            LocalDate on = businessDate.at(now, creditor.zone());
            if (isOwed(creditor.id(), on, twoOClock(now, creditor.zone()), now)) {
                run(creditor, on);
            }
        }
    }

    /** On the day the clocks skip 02:00 it is 03:00, on the day they tell it twice it is the first time. */
    private static Instant twoOClock(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).atTime(AT).atZone(zone).toInstant();
    }

    private boolean isOwed(long creditorId, LocalDate on, Instant twoOClock, Instant now) {
        return !now.isBefore(twoOClock)
                && jdbc.sql("""
                        select not exists (select from dunning_run where creditor_id = :creditor and run_on >= :on)
                               and exists (select from invoice
                                           where creditor_id = :creditor and balance > 0 and created_at < :twoOClock)
                        """)
                        .param("creditor", creditorId)
                        .param("on", on)
                        .param("twoOClock", twoOClock.atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    private void run(Creditor creditor, LocalDate on) {
        try {
            RunReport report = night.run(creditor.id(), on, BY);
            log.info(
                    "{}: night of {}: {} steps, {} skips, {} ms",
                    creditor.name(),
                    on,
                    report.steps(),
                    report.skips(),
                    report.millis());
        } catch (RuntimeException e) {
            log.error("{}: the night of {} failed, it is tried again in a quarter of an hour", creditor.name(), on, e);
            return;
        }
        check(creditor, on);
    }

    /** What does not agree stands on the Today page; the night was run all the same. */
    private void check(Creditor creditor, LocalDate on) {
        try {
            int differ = check.run(creditor.id(), on, BY);
            if (differ > 0) {
                log.error("{}: {} copies differ from their facts after the night of {}", creditor.name(), differ, on);
            }
        } catch (RuntimeException e) {
            log.error("{}: the books could not be checked after the night of {}", creditor.name(), on, e);
        }
    }
}
