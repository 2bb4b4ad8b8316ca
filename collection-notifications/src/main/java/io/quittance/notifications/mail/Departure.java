package io.quittance.notifications.mail;

import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.Departures.Ready;
import io.quittance.notifications.message.Departures.Taken;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.message.QueuedMail.AttachedFile;
import io.quittance.notifications.message.Recheck;
import io.quittance.notifications.notice.NoticeRecheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one message, looks at it once more, hands it over, and writes down what became of it before the next one is taken. */
@Component
class Departure {

    private final TransactionTemplate transaction;
    private final Departures departures;
    private final Recheck recheck;
    private final NoticeRecheck noticeRecheck;
    private final Outcomes outcomes;

    Departure(
            TransactionTemplate transaction,
            Departures departures,
            Recheck recheck,
            NoticeRecheck noticeRecheck,
            Outcomes outcomes) {
        this.transaction = transaction;
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
        if (round.isOver()) {
            return Optional.empty();
        }
        return take(round).flatMap(look -> {
            MessageStatus status = look.status();
            Ready ready = look.ready();
            if (ready != null) {
                Handover handover = carrier.handOver(ready.mail(), ready.files());
                if (handover instanceof Handover.Unreachable && ofSeveral) {
                    departures.putBack(look.message(), round.sender());
                    return Optional.empty();
                }
                status = record(handover, look.message(), round);
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
     * @param ready as it is handed over; null: it does not leave
     */
    private record Look(
            long message, MessageStatus status, @Nullable Ready ready) {}

    private Optional<Look> take(Round round) {
        Optional<Look> taken = Optional.empty();
        Optional<Long> next = round.due().next();
        while (next.isPresent() && taken.isEmpty()) {
            taken = take(next.get(), round);
            next = taken.isEmpty() ? round.due().next() : next;
        }
        return taken;
    }

    /**
     * Taken and looked at in one go: where the books cannot be read nobody took it, and it is not in doubt, because the mail server
     * heard nothing of it. Empty: it is not to be taken.
     */
    private Optional<Look> take(long message, Round round) {
        try {
            return transaction.execute(status ->
                    departures.take(message, round.now(), round.sender()).map(taken -> look(taken, round)));
        } catch (ConcurrencyFailureException crossed) {
            return Optional.empty(); // as if it had not been taken: the next round takes it
        } catch (RuntimeException failure) {
            if (isOfTheBooks(failure)) {
                throw failure;
            }
            return fails(message, round, failure)
                    ? Optional.of(new Look(message, MessageStatus.FAILED, null))
                    : Optional.empty();
        }
    }

    /** Whether it says nothing of this one message: the next ones would fail in the same way. */
    private static boolean isOfTheBooks(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof InvalidDataAccessResourceUsageException;
    }

    private Look look(Taken taken, Round round) {
        Optional<Ready> ready = taken.noticeId() == null
                ? recheck.beforeLeaving(taken, round.creditor(), round.on(), Dispatch.BY)
                : noticeRecheck.beforeLeaving(taken, round.creditor(), round.on(), Dispatch.BY);
        return new Look(
                taken.id(), ready.isPresent() ? MessageStatus.SENDING : MessageStatus.CANCELLED, ready.orElse(null));
    }

    /** It can no longer be written, or a file of it is no longer what was stored. False: somebody else took it meanwhile. */
    private boolean fails(long message, Round round, RuntimeException poisoned) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = departures.take(message, round.now(), round.sender()).isPresent();
            if (mine) {
                outcomes.failed(message, round.on(), Dispatch.BY, String.valueOf(poisoned.getMessage()));
            }
            return mine;
        }));
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
