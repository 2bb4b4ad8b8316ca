package io.quittance.web.status;

import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.insight.watch.LastNights.LastNight;
import io.quittance.insight.watch.WaitingMessages.Waiting;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.watch.CreditorState;
import io.quittance.notifications.watch.WatchLimits;
import io.quittance.web.frame.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How the work on one creditor's books is doing: its nights, what leaves, what came in, and whether the books agree. */
@Component
class BooksStatus {

    private final SendingStops stops;
    private final WatchLimits limits;
    private final Formats formats;

    BooksStatus(SendingStops stops, WatchLimits limits, Formats formats) {
        this.stops = stops;
        this.limits = limits;
        this.formats = formats;
    }

    List<StatusLine> of(CreditorState state) {
        return List.of(night(state), sending(state), outbox(state), money(state), books(state));
    }

    private StatusLine night(CreditorState state) {
        LastNight last = state.night();
        Instant owed = state.nightOwedSince();
        if (owed == null) {
            return last == null
                    ? StatusLine.fine("status.night", "status.night.none")
                    : StatusLine.fine(
                                    "status.night",
                                    "status.night.fine",
                                    formats.longDay(last.on()),
                                    last.steps(),
                                    last.skips(),
                                    formats.number(Math.max(1, last.millis() / 1000)))
                            .at("/runs/" + last.id());
        }
        Object[] since = moment(owed, state);
        return state.nightLateness().compareTo(limits.night()) > 0
                ? StatusLine.broken("status.night", "status.night.broken", since)
                        .advise("status.night.broken.do")
                        .at("/runs")
                : StatusLine.look("status.night", "status.night.owed", since).at("/runs");
    }

    private StatusLine sending(CreditorState state) {
        List<SendingStop> inForce = stops.inForce(state.creditor().id());
        if (inForce.stream().anyMatch(SendingStop::isOfCopy)) {
            return StatusLine.look("status.sending", "status.sending.copy")
                    .advise("status.sending.copy.do")
                    .at("/sending-stops");
        }
        if (!inForce.isEmpty()) {
            SendingStop stop = inForce.getFirst();
            return StatusLine.look("status.sending", "status.sending.stopped", stop.stoppedBy(), stop.reason())
                    .advise("status.sending.stopped.do")
                    .at("/sending-stops");
        }
        return state.blockers().contains(SendingBlocker.SENDER_EMAIL)
                ? StatusLine.look("status.sending", "status.sending.address")
                        .advise("status.sending.address.do")
                        .at("/settings")
                : StatusLine.fine("status.sending", "status.sending.fine");
    }

    private StatusLine outbox(CreditorState state) {
        Waiting waiting = state.messages();
        if (state.outboxAge().compareTo(limits.outbox()) > 0) {
            Object[] since = moment(Objects.requireNonNull(waiting.oldestDue()), state);
            return StatusLine.broken("status.outbox", "status.outbox.broken", since[0], since[1], waiting.due())
                    .advise("status.outbox.broken.do")
                    .at("/messages?status=" + MessageStatus.QUEUED);
        }
        if (waiting.inDoubt() > 0) {
            return StatusLine.look("status.outbox", "status.outbox.doubt", waiting.inDoubt())
                    .advise("status.outbox.doubt.do")
                    .at("/messages?status=" + MessageStatus.AMBIGUOUS);
        }
        if (waiting.failed() > 0) {
            return StatusLine.look("status.outbox", "status.outbox.failed", waiting.failed())
                    .advise("status.outbox.failed.do")
                    .at("/messages?status=" + MessageStatus.FAILED);
        }
        return StatusLine.fine("status.outbox", "status.outbox.fine", waiting.queued());
    }

    private StatusLine money(CreditorState state) {
        LocalDate until = state.money().until();
        if (state.money().stale()) {
            return (until == null
                            ? StatusLine.look("status.money", "status.money.never")
                            : StatusLine.look("status.money", "status.money.stale", formats.longDay(until)))
                    .advise("status.money.stale.do")
                    .at("/statements");
        }
        return until == null
                ? StatusLine.fine("status.money", "status.money.none").at("/statements")
                : StatusLine.fine("status.money", "status.money.fine", formats.longDay(until))
                        .at("/statements");
    }

    private StatusLine books(CreditorState state) {
        if (!state.findings().isEmpty()) {
            return StatusLine.broken(
                            "status.books",
                            "status.books.broken",
                            state.findings().size(),
                            formats.longDay(state.findings().getFirst().on()))
                    .advise("status.books.broken.do")
                    .at("/today");
        }
        return state.checkedOn() == null
                ? StatusLine.fine("status.books", "status.books.none")
                : StatusLine.fine("status.books", "status.books.fine", formats.longDay(state.checkedOn()));
    }

    private Object[] moment(Instant instant, CreditorState state) {
        ZoneId zone = state.creditor().zone();
        return new Object[] {formats.longDay(LocalDate.ofInstant(instant, zone)), formats.time(instant, zone)};
    }
}
