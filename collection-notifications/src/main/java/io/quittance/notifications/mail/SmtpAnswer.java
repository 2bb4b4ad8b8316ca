package io.quittance.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** A server's answer to a command of ours, found in the exception that reports it. */
record SmtpAnswer(String command, int code, String text) {

    /** The first answer with a code in the chain of exceptions; empty when the connection gave none. */
    static Optional<SmtpAnswer> in(MessagingException failure) {
        @Nullable Exception next = failure;
        while (next instanceof MessagingException current) {
            Optional<SmtpAnswer> answer = of(current);
            if (answer.isPresent()) {
                return answer;
            }
            next = current.getNextException();
        }
        return Optional.empty();
    }

    private static Optional<SmtpAnswer> of(MessagingException failure) {
        SmtpAnswer answer = switch (failure) {
            case SMTPAddressFailedException refused ->
                new SmtpAnswer(refused.getCommand(), refused.getReturnCode(), text(refused));
            case SMTPSenderFailedException refused ->
                new SmtpAnswer(refused.getCommand(), refused.getReturnCode(), text(refused));
            case SMTPSendFailedException refused ->
                new SmtpAnswer(refused.getCommand(), refused.getReturnCode(), text(refused));
            default -> new SmtpAnswer("", 0, "");
        };
        return answer.code() >= 400 ? Optional.of(answer) : Optional.empty();
    }

    private static String text(MessagingException failure) {
        return String.valueOf(failure.getMessage()).strip();
    }

    boolean isPermanent() {
        return code >= 500;
    }

    /** 421: the server closes down. */
    boolean endsConversation() {
        return code == 421;
    }

    /** About us and not about the message: refusing our sender address, it would refuse every message. */
    boolean isAboutSender() {
        return command.toUpperCase(Locale.ROOT).startsWith("MAIL");
    }
}
