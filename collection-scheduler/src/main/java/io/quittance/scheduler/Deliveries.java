package io.quittance.scheduler;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The messages that are due, creditor by creditor. */
@Component
class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final Dispatch dispatch;

    Deliveries(Creditors creditors, BusinessDate businessDate, Dispatch dispatch) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.dispatch = dispatch;
    }

    /** Delivers what is due at this instant; a creditor whose messages fail stops no other. */
    void deliverDue(Instant now) {
        for (Creditor creditor : creditors.findAllByOrderById()) {
            try {
                DispatchReport report = dispatch.deliver(creditor.id(), businessDate.at(now, creditor.zone()), now);
                log.debug("{}: {}", creditor.name(), report);
            } catch (RuntimeException e) {
                log.error("{}: the dispatch failed, it is tried again in a minute", creditor.name(), e);
            }
        }
    }
}
