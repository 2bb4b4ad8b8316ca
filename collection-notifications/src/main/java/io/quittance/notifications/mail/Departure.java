package io.quittance.notifications.mail;

import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.Recheck;
import io.quittance.notifications.notice.NoticeRecheck;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes one message, looks at it once more, hands it over, and writes down what became of it before the next one is taken. */
@Component
class Departure {

    private final Departures departures;
    private final Recheck recheck;
    private final NoticeRecheck noticeRecheck;
    private final Outcomes outcomes;

    Departure(Departures departures, Recheck recheck, NoticeRecheck noticeRecheck, Outcomes outcomes) {
        this.departures = departures;
        this.recheck = recheck;
        this.noticeRecheck = noticeRecheck;
        this.outcomes = outcomes;
    }

    /**
     * Sends the next message of a round.
     *
     * @param carrier hands one over
     * @return what became of it; empty: there is none any more, or nothing can be handed over
     */
    Optional<MessageStatus> next(Round round, Function<Long, Handover> carrier) {
        if (round.closed().get()) {
            return Optional.empty();
        }
        Optional<Long> taken = departures.takeNext(round.creditorId(), round.channel(), round.now(), round.sender());
        return taken.map(message -> {
            MessageStatus status = lastLook(message, round);
            if (status == MessageStatus.SENDING) {
                Handover handover = carrier.apply(message);
                status = record(handover, message, round);
                if (handover instanceof Handover.Unreachable) {
                    // The next messages would only meet the same closed door, and use up their attempts on it.
                    round.closed().set(true);
                }
            }
            round.tally().count(status);
            return status;
        });
    }

    /** The books could not be read: the mail server heard nothing of this message, so it is not in doubt. */
    private MessageStatus lastLook(long message, Round round) {
        try {
            return departures.isNotice(message)
                    ? noticeRecheck.beforeLeaving(message, round.creditor(), round.on(), Dispatch.BY)
                    : recheck.beforeLeaving(message, round.creditor(), round.on(), Dispatch.BY);
        } catch (RuntimeException noBooks) {
            try {
                departures.putBack(message);
            } catch (RuntimeException stillNone) {
                noBooks.addSuppressed(stillNone);
            }
            throw noBooks;
        }
    }

    private MessageStatus record(Handover handover, long message, Round round) {
        return switch (handover) {
            case Handover.Accepted accepted -> {
                outcomes.sent(message, round.on(), Dispatch.BY, accepted.reply());
                yield MessageStatus.SENT;
            }
            case Handover.Refused refused -> {
                outcomes.failed(message, round.on(), Dispatch.BY, refused.reply());
                yield MessageStatus.FAILED;
            }
            case Handover.Unknown unknown -> {
                outcomes.ambiguous(message, round.on(), Dispatch.BY, unknown.reply());
                yield MessageStatus.AMBIGUOUS;
            }
            case Handover.Delayed delayed ->
                outcomes.delayed(message, round.on(), round.now(), Dispatch.BY, delayed.reply());
            case Handover.Unreachable unreachable ->
                outcomes.delayed(message, round.on(), round.now(), Dispatch.BY, unreachable.reply());
        };
    }
}
