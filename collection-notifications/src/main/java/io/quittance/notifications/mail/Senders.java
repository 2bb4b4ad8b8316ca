package io.quittance.notifications.mail;

import io.quittance.notifications.lane.Lanes;
import io.quittance.notifications.mail.Departure.Carrier;
import io.quittance.notifications.message.MessageStatus;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands mails over on several connections at once, each kept open for the round. One goes ahead: the others follow once the server
 * took a mail, so that a closed door costs one message an attempt.
 */
@Component
class Senders {

    private final Departure departure;
    private final ObjectProvider<JavaMailSenderImpl> mailServer;
    private final int connections;

    /**
     * @param connections that the mail server is asked for at once; a program that dies leaves as many messages in doubt
     */
    Senders(
            Departure departure,
            ObjectProvider<JavaMailSenderImpl> mailServer,
            @Value("${quittance.mail.connections:4}") int connections) {
        this.departure = departure;
        this.mailServer = mailServer;
        this.connections = connections;
    }

    /** Sends what is due; the first failure of the books is thrown once all senders have ended. */
    void send(Round round) {
        JavaMailSenderImpl server = SmtpManners.on(mailServer.getObject());
        try (Courier first = new Courier(server)) {
            Optional<MessageStatus> became = departure.next(round, carrier(first, round));
            while (became.isPresent() && became.get() != MessageStatus.SENT) {
                became = departure.next(round, carrier(first, round));
            }
            if (became.isPresent()) {
                sendTheRest(round, first, server);
            }
        }
    }

    private void sendTheRest(Round round, Courier first, JavaMailSenderImpl server) {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("sender-", 1).factory())) {
            all.add(threads.submit(() -> sendAll(round, first, true)));
            for (int i = 1; i < connections; i++) {
                all.add(threads.submit(() -> {
                    try (Courier courier = new Courier(server)) {
                        sendAll(round, courier, false);
                    }
                }));
            }
        }
        Lanes.throwWhatFailed(all);
        round.due().again();
        sendAll(round, first, true); // what another put back when the others had ended
    }

    private void sendAll(Round round, Courier courier, boolean isFirst) {
        try {
            Carrier carrier = carrier(courier, round);
            Optional<MessageStatus> became = next(round, carrier, isFirst);
            while (became.isPresent()) {
                became = next(round, carrier, isFirst);
            }
        } catch (RuntimeException | Error noBooks) {
            round.closed().set(true);
            throw noBooks;
        }
    }

    private Optional<MessageStatus> next(Round round, Carrier carrier, boolean isFirst) {
        return isFirst ? departure.next(round, carrier) : departure.nextOfSeveral(round, carrier);
    }

    private static Carrier carrier(Courier courier, Round round) {
        return (mail, files) -> {
            try {
                return courier.deliver(new OutgoingMail(courier.session(), mail, files, round.creditor(), round.now()));
            } catch (MessagingException e) {
                return new Handover.Refused(e.toString()); // no mail can be made of it: an address that is none
            }
        };
    }
}
