package io.quittance.notifications.mail;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.courier.MailingHouse;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.CompositionReport;
import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.message.Recheck;
import io.quittance.notifications.message.SendWindow;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.message.SendingBlockers;
import io.quittance.notifications.notice.NoticeComposition;
import io.quittance.notifications.notice.NoticeRecheck;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: each message is taken by one sender, checked once more, handed over, and its outcome written down
 * before the next one is taken.
 */
@Component
public class Dispatch {

    private static final String BY = "dispatch";

    private final Creditors creditors;
    private final SendingBlockers blockers;
    private final Composition composition;
    private final NoticeComposition notices;
    private final LetterComposition letters;
    private final MailingHouse mailingHouse;
    private final SendWindow window;
    private final Departures departures;
    private final Recheck recheck;
    private final NoticeRecheck noticeRecheck;
    private final Outcomes outcomes;
    private final ObjectProvider<JavaMailSenderImpl> mailServer;
    private final ObjectProvider<TextCarrier> textCarrier;
    private final Duration abandonedAfter;

    /** Who takes messages: this program, this time it was started. */
    private final String sender = UUID.randomUUID().toString();

    /**
     * @param abandonedAfter longer than any conversation with a mail server may last, see {@link SmtpTimeouts}
     */
    Dispatch(
            Creditors creditors,
            SendingBlockers blockers,
            Composition composition,
            NoticeComposition notices,
            LetterComposition letters,
            MailingHouse mailingHouse,
            SendWindow window,
            Departures departures,
            Recheck recheck,
            NoticeRecheck noticeRecheck,
            Outcomes outcomes,
            ObjectProvider<JavaMailSenderImpl> mailServer,
            ObjectProvider<TextCarrier> textCarrier,
            @Value("${quittance.mail.abandoned-after:15m}") Duration abandonedAfter) {
        this.creditors = creditors;
        this.blockers = blockers;
        this.composition = composition;
        this.notices = notices;
        this.letters = letters;
        this.mailingHouse = mailingHouse;
        this.window = window;
        this.departures = departures;
        this.recheck = recheck;
        this.noticeRecheck = noticeRecheck;
        this.outcomes = outcomes;
        this.mailServer = mailServer;
        this.textCarrier = textCarrier;
        this.abandonedAfter = abandonedAfter;
    }

    /**
     * Composes this creditor's messages, notices and letters, and sends the messages whose hour has come; safe to run at any time, on several
     * nodes at once.
     *
     * @param on the business day in the creditor's time zone, of which the figures in the messages are
     * @param now the time that decides which messages are due
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    public DispatchReport deliver(long creditorId, LocalDate on, Instant now) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Tally tally = new Tally();
        for (long message : departures.abandoned(creditorId, abandonedAfter)) {
            outcomes.ambiguous(message, on, BY, "the program ended while it handed the message over");
            tally.count(MessageStatus.AMBIGUOUS);
        }
        CompositionReport composed = composition.compose(creditorId, on);
        tally.add(composed);
        tally.add(notices.compose(creditorId, on));
        letters.compose(creditorId, on);
        mailingHouse.exchange(creditorId, on);
        window.await(creditorId, on, now);
        if (blockers.of(creditorId, on).stream().noneMatch(SendingBlocker::stopsAll)) {
            try (Courier courier = new Courier(SmtpTimeouts.on(mailServer.getObject()))) {
                Function<Long, Handover> mail = message -> handOver(message, creditor, courier, now);
                sendAll(creditorId, Channel.EMAIL, creditor, mail, on, now, tally);
            }
            textCarrier.ifAvailable(carrier -> {
                Function<Long, Handover> text = message -> carrier.send(departures.mail(message));
                sendAll(creditorId, Channel.SMS, creditor, text, on, now, tally);
            });
        }
        return tally.report(departures.waiting(creditorId));
    }

    private void sendAll(
            long creditorId,
            Channel channel,
            CreditorSettings creditor,
            Function<Long, Handover> carrier,
            LocalDate on,
            Instant now,
            Tally tally) {
        boolean reachable = true;
        Optional<Long> next = departures.takeNext(creditorId, channel, now, sender);
        while (next.isPresent()) {
            long message = next.get();
            MessageStatus status = lastLook(message, creditor, on);
            if (status == MessageStatus.SENDING) {
                Handover handover = carrier.apply(message);
                status = record(handover, message, on, now);
                reachable = !(handover instanceof Handover.Unreachable);
            }
            tally.count(status);
            // The next messages would only meet the same closed door, and use up their attempts on it.
            next = reachable ? departures.takeNext(creditorId, channel, now, sender) : Optional.empty();
        }
    }

    /** The books could not be read: the mail server heard nothing of this message, so it is not in doubt. */
    private MessageStatus lastLook(long message, CreditorSettings creditor, LocalDate on) {
        try {
            return departures.isNotice(message)
                    ? noticeRecheck.beforeLeaving(message, creditor, on, BY)
                    : recheck.beforeLeaving(message, creditor, on, BY);
        } catch (RuntimeException noBooks) {
            try {
                departures.putBack(message);
            } catch (RuntimeException stillNone) {
                noBooks.addSuppressed(stillNone);
            }
            throw noBooks;
        }
    }

    private Handover handOver(long message, CreditorSettings creditor, Courier courier, Instant now) {
        try {
            QueuedMail mail = departures.mail(message);
            return courier.deliver(new OutgoingMail(courier.session(), mail, departures.files(message), creditor, now));
        } catch (MessagingException | IllegalStateException e) {
            return new Handover.Refused(
                    e.toString()); // no mail can be made of it: an address that is none, a file that changed
        }
    }

    private MessageStatus record(Handover handover, long message, LocalDate on, Instant now) {
        return switch (handover) {
            case Handover.Accepted accepted -> {
                outcomes.sent(message, on, BY, accepted.reply());
                yield MessageStatus.SENT;
            }
            case Handover.Refused refused -> {
                outcomes.failed(message, on, BY, refused.reply());
                yield MessageStatus.FAILED;
            }
            case Handover.Unknown unknown -> {
                outcomes.ambiguous(message, on, BY, unknown.reply());
                yield MessageStatus.AMBIGUOUS;
            }
            case Handover.Delayed delayed -> outcomes.delayed(message, on, now, BY, delayed.reply());
            case Handover.Unreachable unreachable -> outcomes.delayed(message, on, now, BY, unreachable.reply());
        };
    }
}
