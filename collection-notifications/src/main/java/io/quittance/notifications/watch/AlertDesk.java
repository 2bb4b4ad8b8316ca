package io.quittance.notifications.watch;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.RestoredCopy;
import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.log.LogFields;
import io.quittance.notifications.mail.DirectMail;
import io.quittance.notifications.mail.Handover;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.watch.Alerts.AlertMatter;
import io.quittance.notifications.watch.Alerts.Untold;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells administrators by mail when a night did not run or messages do not leave, and when that is over: each once. */
@Component
public class AlertDesk {

    private static final Logger log = LoggerFactory.getLogger(AlertDesk.class);

    private final Creditors creditors;
    private final Watch watch;
    private final WatchLimits limits;
    private final Alerts alerts;
    private final RestoredCopy copy;
    private final SendingStops stops;
    private final DirectMail mail;

    AlertDesk(
            Creditors creditors,
            Watch watch,
            WatchLimits limits,
            Alerts alerts,
            RestoredCopy copy,
            SendingStops stops,
            DirectMail mail) {
        this.creditors = creditors;
        this.watch = watch;
        this.limits = limits;
        this.alerts = alerts;
        this.copy = copy;
        this.stops = stops;
        this.mail = mail;
    }

    /** Looks at every creditor and tells what is to be told; safe to run at any time, on several nodes at once. */
    public void look(Instant now) {
        copy.look();
        for (Creditor creditor : creditors.findAllByOrderById()) {
            LogFields.run("creditor", creditor.id(), () -> look(creditor, now));
        }
    }

    private void look(Creditor creditor, Instant now) {
        try {
            look(watch.of(creditor, now));
        } catch (RuntimeException e) {
            log.error("what is late could not be looked for, it is tried again in five minutes", e);
        }
    }

    private void look(CreditorState state) {
        long creditor = state.creditor().id();
        Instant now = state.now();
        if (state.nightOwedSince() == null) {
            over(creditor, AlertMatter.NIGHT, now);
        } else if (state.nightLateness().compareTo(limits.night()) > 0) {
            raise(creditor, AlertMatter.NIGHT, state.nightOwedSince(), now);
        }
        if (!state.isBlocked()) { // while somebody keeps all messages back, nothing can be said of them
            if (state.outboxAge().compareTo(limits.outbox()) > 0
                    && !state.messages().isLeaving()) {
                raise(
                        creditor,
                        AlertMatter.OUTBOX,
                        Objects.requireNonNull(state.messages().oldestDue()),
                        now);
            } else if (state.outboxAge().compareTo(limits.outbox().dividedBy(2)) < 0) {
                over(creditor, AlertMatter.OUTBOX, now);
            }
        }
        if (maySpeak(state)) {
            tell(state);
        }
    }

    private void raise(long creditor, AlertMatter matter, Instant since, Instant now) {
        if (alerts.raise(creditor, matter, since, now)) {
            log.warn("{} is late since {}", matter, since);
        }
    }

    private void over(long creditor, AlertMatter matter, Instant now) {
        if (alerts.end(creditor, matter, now)) {
            log.warn("{} is in order again", matter);
        }
    }

    /** A stop by a person does not silence it: it goes to no client. A copy of the books does not speak for the original. */
    private boolean maySpeak(CreditorState state) {
        return !state.blockers().contains(SendingBlocker.MAIL_SERVER)
                && !state.blockers().contains(SendingBlocker.SENDER_EMAIL)
                && stops.inForce(state.creditor().id()).stream().noneMatch(SendingStop::isOfCopy);
    }

    private void tell(CreditorState state) {
        for (Untold one : alerts.untold(state.creditor().id(), state.now())) {
            if (alerts.claim(one) && !send(one, state)) {
                return; // the next ones would only meet the same closed door
            }
        }
    }

    /** Whether the mail server can be reached. */
    private boolean send(Untold one, CreditorState state) {
        Handover handover =
                mail.send(AlertWords.of(one, state), state.creditor().settings(), state.now());
        switch (handover) {
            case Handover.Accepted taken -> alerts.became(one, "SENT", taken.reply());
            case Handover.Unknown unknown -> alerts.became(one, "AMBIGUOUS", unknown.reply());
            case Handover.Refused refused -> alerts.became(one, "FAILED", refused.reply());
            case Handover.Delayed delayed -> alerts.putBack(one);
            case Handover.Unreachable unreachable -> alerts.putBack(one);
        }
        return !(handover instanceof Handover.Unreachable);
    }
}
