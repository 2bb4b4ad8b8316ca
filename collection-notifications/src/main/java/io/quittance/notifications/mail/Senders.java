package io.quittance.notifications.mail;

import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
    private final Departures departures;
    private final ObjectProvider<JavaMailSenderImpl> mailServer;
    private final int connections;

    /**
     * @param connections that the mail server is asked for at once; a program that dies leaves as many messages in doubt
     */
    Senders(
            Departure departure,
            Departures departures,
            ObjectProvider<JavaMailSenderImpl> mailServer,
            @Value("${quittance.mail.connections:4}") int connections) {
        this.departure = departure;
        this.departures = departures;
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
        List<Future<?>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("sender-", 1).factory())) {
            for (int i = 1; i < connections; i++) {
                others.add(threads.submit(() -> {
                    try (Courier courier = new Courier(server)) {
                        sendAll(round, courier);
                    }
                }));
            }
            sendAll(round, first);
        }
        others.forEach(Senders::rethrow);
    }

    private void sendAll(Round round, Courier courier) {
        try {
            Function<Long, Handover> carrier = carrier(courier, round);
            Optional<MessageStatus> became = departure.next(round, carrier);
            while (became.isPresent()) {
                became = departure.next(round, carrier);
            }
        } catch (RuntimeException noBooks) {
            round.closed().set(true);
            throw noBooks;
        }
    }

    private Function<Long, Handover> carrier(Courier courier, Round round) {
        return message -> {
            try {
                return courier.deliver(new OutgoingMail(
                        courier.session(),
                        departures.mail(message),
                        departures.files(message),
                        round.creditor(),
                        round.now()));
            } catch (MessagingException | IllegalStateException e) {
                // no mail can be made of it: an address that is none, a file that changed
                return new Handover.Refused(e.toString());
            }
        };
    }

    private static void rethrow(Future<?> ended) {
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible); // it has ended
        }
    }
}
