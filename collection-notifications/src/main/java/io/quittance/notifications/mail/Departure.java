package io.quittance.notifications.mail;

import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.message.QueuedMail.AttachedFile;
import io.quittance.notifications.message.Recheck;
import io.quittance.notifications.notice.NoticeRecheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * @param carrier hands one over; it reads no books, so that none of it is in doubt if these fail
     * @return what became of it; empty: there is none any more, or nothing can be handed over
     */
    Optional<MessageStatus> next(Round round, Carrier carrier) {
        return next(round, carrier, false);
    }

    /**
     * The same for one of several that send at once: a door that is closed to it may be open to the others, so that its message goes
     * back as if it had not been taken, and it alone ends.
     */
    Optional<MessageStatus> nextOfSeveral(Round round, Carrier carrier) {
        return next(round, carrier, true);
    }

    private Optional<MessageStatus> next(Round round, Carrier carrier, boolean ofSeveral) {
        if (round.closed().get()) {
            return Optional.empty();
        }
        Optional<Long> taken = departures.takeNext(round.creditorId(), round.channel(), round.now(), round.sender());
        return taken.flatMap(message -> {
            Look look = lastLook(message, round);
            MessageStatus status = look.status();
            if (look.mail() != null) {
                Handover handover = carrier.handOver(look.mail(), look.files());
                if (handover instanceof Handover.Unreachable && ofSeveral) {
                    departures.putBack(message);
                    return Optional.empty();
                }
                status = record(handover, message, round);
                if (handover instanceof Handover.Unreachable) {
                    // The next messages would only meet the same closed door, and use up their attempts on it.
                    round.closed().set(true);
                }
            }
            round.tally().count(status);
            return Optional.of(status);
        });
    }

    /** Hands over one message with what it takes along. */
    interface Carrier {
        Handover handOver(QueuedMail mail, List<AttachedFile> files);
    }

    /**
     * What a last look found.
     *
     * @param mail as it is handed over; null: it does not leave
     */
    private record Look(MessageStatus status, @Nullable QueuedMail mail, List<AttachedFile> files) {}

    /** The books could not be read: the mail server heard nothing of this message, so it is not in doubt. */
    private Look lastLook(long message, Round round) {
        try {
            MessageStatus status = departures.isNotice(message)
                    ? noticeRecheck.beforeLeaving(message, round.creditor(), round.on(), Dispatch.BY)
                    : recheck.beforeLeaving(message, round.creditor(), round.on(), Dispatch.BY);
            if (status != MessageStatus.SENDING) {
                return new Look(status, null, List.of());
            }
            return whole(message, round);
        } catch (RuntimeException noBooks) {
            try {
                departures.putBack(message);
            } catch (RuntimeException stillNone) {
                noBooks.addSuppressed(stillNone);
            }
            throw noBooks;
        }
    }

    private Look whole(long message, Round round) {
        QueuedMail mail = departures.mail(message);
        try {
            return new Look(MessageStatus.SENDING, mail, departures.files(message));
        } catch (IllegalStateException changedFile) {
            outcomes.failed(message, round.on(), Dispatch.BY, changedFile.toString());
            return new Look(MessageStatus.FAILED, null, List.of());
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
