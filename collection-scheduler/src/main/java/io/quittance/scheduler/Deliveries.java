package io.quittance.scheduler;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.step.Withdrawal;
import io.quittance.log.LogFields;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is due at this minute, creditor by creditor: steps with nothing left to ask for are taken back, messages are sent. */
@Component
class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final String BY = "scheduler";

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final Withdrawal withdrawal;
    private final Dispatch dispatch;

    Deliveries(Creditors creditors, BusinessDate businessDate, Withdrawal withdrawal, Dispatch dispatch) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.withdrawal = withdrawal;
        this.dispatch = dispatch;
    }

    /**
     * Takes part in sending what is composed and due, beside the node that composes; a creditor whose messages fail stops no other.
     *
     * @param clock asked for each creditor: one before may have taken hours
     */
    void shareDue(Supplier<Instant> clock) {
        for (Creditor creditor : creditors.findAllByOrderById()) {
            LogFields.run("creditor", creditor.id(), () -> share(creditor, clock.get()));
        }
    }

    private void share(Creditor creditor, Instant now) {
        try {
            dispatch.share(creditor.id(), businessDate.at(now, creditor.zone()), now);
        } catch (RuntimeException e) {
            log.error("sending failed, it is tried again in a moment", e);
        }
    }

    /**
     * Delivers what is due; a creditor whose messages fail stops no other.
     *
     * @param clock asked for each creditor: one before may have taken hours
     */
    void deliverDue(Supplier<Instant> clock) {
        for (Creditor creditor : creditors.findAllByOrderById()) {
            LogFields.run("creditor", creditor.id(), () -> deliver(creditor, clock.get()));
        }
    }

    private void deliver(Creditor creditor, Instant now) {
        try {
            LocalDate on = businessDate.at(now, creditor.zone());
            int withdrawn = withdrawal.of(creditor.id(), on, BY);
            DispatchReport report = dispatch.deliver(creditor.id(), on, now);
            log.debug("{} steps taken back, {}", withdrawn, report);
        } catch (RuntimeException e) {
            log.error("the dispatch failed, it is tried again in a minute", e);
        }
    }
}
