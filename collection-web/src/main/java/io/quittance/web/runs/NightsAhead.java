package io.quittance.web.runs;

import io.quittance.calendar.BusinessDate;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.notifications.catcher.ConditionalOnMailCatcher;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import io.quittance.web.frame.Now;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lives nights ahead of the calendar, one after the other: moves the books' day by one, runs its night, sends what is due.
 *
 * <p>Only where mails are caught, so that none reaches a client. That is one process: what is being lived is kept in
 * memory, and ends with it. Each night is a transaction of its own, so that one may stop after any of them.
 */
@Component
@ConditionalOnMailCatcher
class NightsAhead {

    private static final Logger log = LoggerFactory.getLogger(NightsAhead.class);

    private final BusinessDate businessDate;
    private final DunningNight night;
    private final Dispatch dispatch;
    private final Now now;
    private final AtomicReference<@Nullable LivedNights> lived = new AtomicReference<>();
    private volatile boolean stopAsked;

    NightsAhead(BusinessDate businessDate, DunningNight night, Dispatch dispatch, Now now) {
        this.businessDate = businessDate;
        this.night = night;
        this.dispatch = dispatch;
        this.now = now;
    }

    /** What is being lived, or was lived last by this process. */
    Optional<LivedNights> lived() {
        return Optional.ofNullable(lived.get());
    }

    /**
     * Begins to live so many nights; the caller does not wait for them.
     *
     * @return false when others are being lived already: nothing was begun
     */
    boolean begin(long creditorId, ZoneId zone, int nights, String by) {
        LivedNights begun = LivedNights.begun(creditorId, nights);
        LivedNights before = lived.get();
        if ((before != null && before.isGoingOn()) || !lived.compareAndSet(before, begun)) {
            return false;
        }
        stopAsked = false;
        Thread.ofVirtual().name("nights-ahead").start(() -> live(begun, zone, by));
        return true;
    }

    /** Stops after the night that is being lived; with none, nothing happens. */
    @PreDestroy
    void stop() {
        stopAsked = true;
    }

    private void live(LivedNights begun, ZoneId zone, String by) {
        LivedNights soFar = begun;
        try {
            while (soFar.hasMore() && !stopAsked) {
                soFar = soFar.and(next(begun.creditorId(), zone, by));
                lived.set(soFar);
            }
            lived.set(soFar.ended(LivedNights.State.DONE));
        } catch (RuntimeException failure) {
            // Nobody waits for this thread: the page says that it ended early, the log says why.
            log.error("living ahead stopped after {} nights", soFar.nights().size(), failure);
            lived.set(soFar.ended(LivedNights.State.FAILED));
        }
    }

    private LivedNights.Night next(long creditorId, ZoneId zone, String by) {
        businessDate.moveAhead(1);
        LocalDate on = now.today(zone);
        RunReport run = night.run(creditorId, on, by);
        DispatchReport sent = dispatch.deliver(creditorId, on, now.instant());
        return new LivedNights.Night(run, sent);
    }
}
