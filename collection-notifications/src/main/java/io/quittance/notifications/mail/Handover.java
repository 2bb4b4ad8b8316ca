package io.quittance.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;

/** What a mail server, or the gateway of text messages, made of one message. */
public sealed interface Handover {

    /** Its words. */
    String reply();

    /** It took the message: from now on it is responsible for it. */
    record Accepted(String reply) implements Handover {}

    /** It will not take this message, now or later. */
    record Refused(String reply) implements Handover {}

    /** It did not take this message now, and may later. */
    record Delayed(String reply) implements Handover {}

    /** It cannot be reached or takes nothing from us; other messages would meet the same. This one was not taken. */
    record Unreachable(String reply) implements Handover {}

    /** The whole message was given to it and no answer came: it may have taken it or not. */
    record Unknown(String reply) implements Handover {}

    /**
     * Reads what a failure means.
     *
     * @param givenWhole whether the whole message had been given to the server by then
     */
    static Handover failed(Exception failure, boolean givenWhole) {
        Optional<SmtpAnswer> answer =
                failure instanceof MessagingException refused ? SmtpAnswer.in(refused) : Optional.empty();
        if (answer.isPresent()) {
            return answered(answer.get());
        }
        if (givenWhole) {
            return new Unknown(failure.toString());
        }
        return failure instanceof MessagingException
                ? new Unreachable(failure.toString())
                : new Refused(failure.toString()); // our own mistake, the same at every attempt
    }

    private static Handover answered(SmtpAnswer answer) {
        if (answer.isAboutSender() || answer.endsConversation()) {
            return new Unreachable(answer.text());
        }
        return answer.isPermanent() ? new Refused(answer.text()) : new Delayed(answer.text());
    }
}
