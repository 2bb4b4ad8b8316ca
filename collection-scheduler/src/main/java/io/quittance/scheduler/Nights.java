package io.quittance.scheduler;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.watch.OwedNights;
import io.quittance.log.LogFields;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the nights that are owed, see {@link OwedNights}: those missed by a downtime are caught up by one run, as soon as the
 * program is up again.
 */
@Component
class Nights {

    private static final Logger log = LoggerFactory.getLogger(Nights.class);
    private static final String BY = "scheduler";

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final OwedNights owed;
    private final DunningNight night;
    private final BooksCheck check;

    Nights(Creditors creditors, BusinessDate businessDate, OwedNights owed, DunningNight night, BooksCheck check) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.owed = owed;
        this.night = night;
        this.check = check;
    }

    /** Runs every night owed at this instant; one that fails is tried again at the next call, and stops no other. */
    void runOwed(Instant now) {
        for (Creditor creditor : creditors.findAllByOrderById()) {
            LocalDate on = businessDate.at(now, creditor.zone());
            if (owed.isOwed(creditor.id(), creditor.zone(), on, now)) {
                LogFields.run("creditor", creditor.id(), () -> run(creditor, on));
            }
        }
    }

    private void run(Creditor creditor, LocalDate on) {
        RunReport report;
        try {
            report = night.run(creditor.id(), on, BY);
        } catch (RuntimeException e) {
            log.error("the night of {} failed, it is tried again in a quarter of an hour", on, e);
            return;
        }
        LogFields.run("run", report.id(), () -> {
            log.info("the night of {}: {} steps, {} skips, {} ms", on, report.steps(), report.skips(), report.millis());
            check(creditor, on);
        });
    }

    /** What does not agree stands on the Today page; the night was run all the same. */
    private void check(Creditor creditor, LocalDate on) {
        try {
            int differ = check.run(creditor.id(), on, BY);
            if (differ > 0) {
                log.error("{} copies differ from their facts after the night of {}", differ, on);
            }
        } catch (RuntimeException e) {
            log.error("the books could not be checked after the night of {}", on, e);
        }
    }
}
