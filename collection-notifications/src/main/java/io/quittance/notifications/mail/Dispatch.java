package io.quittance.notifications.mail;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.RestoredCopy;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.lane.Ending;
import io.quittance.notifications.lane.Presence;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.courier.MailingHouse;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.CompositionReport;
import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.SendWindow;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.message.SendingBlockers;
import io.quittance.notifications.notice.NoticeComposition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: each message is taken by one sender, checked once more, handed over, and its outcome written down
 * before the next one is taken.
 */
@Component
public class Dispatch {

    static final String BY = "dispatch";

    private final RestoredCopy copy;
    private final Creditors creditors;
    private final SendingBlockers blockers;
    private final Composition composition;
    private final NoticeComposition notices;
    private final LetterComposition letters;
    private final MailingHouse mailingHouse;
    private final SendWindow window;
    private final Departures departures;
    private final Outcomes outcomes;
    private final Departure departure;
    private final Senders senders;
    private final ObjectProvider<TextCarrier> textCarrier;
    private final Presence presence;
    private final Ending ending;
    private final Duration abandonedAfter;

    /** One round at a time: the pool of connections is the screens', too. */
    private final AtomicBoolean sending = new AtomicBoolean();

    /**
     * @param abandonedAfter longer than any conversation with a mail server may last, see {@link SmtpManners}
     */
    Dispatch(
            RestoredCopy copy,
            Creditors creditors,
            SendingBlockers blockers,
            Composition composition,
            NoticeComposition notices,
            LetterComposition letters,
            MailingHouse mailingHouse,
            SendWindow window,
            Departures departures,
            Outcomes outcomes,
            Departure departure,
            Senders senders,
            ObjectProvider<TextCarrier> textCarrier,
            Presence presence,
            Ending ending,
            @Value("${quittance.mail.abandoned-after:15m}") Duration abandonedAfter) {
        this.copy = copy;
        this.creditors = creditors;
        this.blockers = blockers;
        this.composition = composition;
        this.notices = notices;
        this.letters = letters;
        this.mailingHouse = mailingHouse;
        this.window = window;
        this.departures = departures;
        this.outcomes = outcomes;
        this.departure = departure;
        this.senders = senders;
        this.textCarrier = textCarrier;
        this.presence = presence;
        this.ending = ending;
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
        copy.look();
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Tally tally = new Tally();
        for (Departures.Abandoned one : departures.abandoned(creditorId, abandonedAfter)) {
            if (departures.takeFrom(one)) {
                outcomes.ambiguous(one.message(), on, BY, "the program ended while it handed the message over");
                tally.count(MessageStatus.AMBIGUOUS);
            }
        }
        CompositionReport composed = composition.compose(creditorId, on);
        tally.add(composed);
        tally.add(notices.compose(creditorId, on));
        letters.compose(creditorId, on);
        if (!ending.isTold()) {
            mailingHouse.exchange(creditorId, on);
        }
        send(creditorId, creditor, on, now, tally);
        return tally.report(departures.waiting(creditorId));
    }

    /**
     * Takes part in sending what is composed and due, beside whichever node composes; safe to run at any time. Nothing is done while
     * this program sends already.
     *
     * @param on the business day in the creditor's time zone
     * @param now the time that decides which messages are due
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    public void share(long creditorId, LocalDate on, Instant now) {
        if (departures.due(creditorId, Channel.EMAIL, now, 0).isEmpty()
                && departures.due(creditorId, Channel.SMS, now, 0).isEmpty()) {
            return;
        }
        copy.look();
        if (blockers.of(creditorId, on).stream().noneMatch(SendingBlocker::stopsAll)) {
            send(creditorId, creditors.findById(creditorId).orElseThrow().settings(), on, now, new Tally());
        }
    }

    private void send(long creditorId, CreditorSettings creditor, LocalDate on, Instant now, Tally tally) {
        if (!sending.compareAndSet(false, true)) {
            return;
        }
        try {
            presence.during(() -> sendAll(creditorId, creditor, on, now, tally));
        } finally {
            sending.set(false);
        }
    }

    private void sendAll(long creditorId, CreditorSettings creditor, LocalDate on, Instant now, Tally tally) {
        window.await(creditorId, on, now);
        if (blockers.of(creditorId, on).stream().noneMatch(SendingBlocker::stopsAll)) {
            senders.send(round(Channel.EMAIL, creditorId, creditor, on, now, tally));
            textCarrier.ifAvailable(
                    carrier -> sendTexts(carrier, round(Channel.SMS, creditorId, creditor, on, now, tally)));
        }
    }

    private Round round(
            Channel channel, long creditorId, CreditorSettings creditor, LocalDate on, Instant now, Tally tally) {
        DueQueue due = new DueQueue(after -> departures.due(creditorId, channel, now, after));
        return new Round(
                creditorId,
                channel,
                creditor,
                on,
                now,
                presence.sender(),
                tally,
                due,
                () -> ending.isTold() || presence.isLost());
    }

    private void sendTexts(TextCarrier carrier, Round round) {
        Optional<MessageStatus> became = Optional.of(MessageStatus.QUEUED);
        while (became.isPresent()) {
            became = departure.next(round, (text, files) -> carrier.send(text));
        }
    }
}
