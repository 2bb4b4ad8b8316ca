package io.quittance.notifications.message;

import io.quittance.calendar.Semester;
import io.quittance.charge.LateChargeRule;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.PublishedRates;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.money.Iban;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** What stands in the way of a creditor's messages: a stop, missing settings? */
@Component
public class SendingBlockers {

    private final Creditors creditors;
    private final PublishedRates rates;
    private final SendingStops stops;
    private final ObjectProvider<JavaMailSenderImpl> mailSender;

    SendingBlockers(
            Creditors creditors,
            PublishedRates rates,
            SendingStops stops,
            ObjectProvider<JavaMailSenderImpl> mailSender) {
        this.creditors = creditors;
        this.stops = stops;
        this.rates = rates;
        this.mailSender = mailSender;
    }

    /**
     * What is in the way or missing on that day, gravest first; empty: nothing.
     *
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    public Set<SendingBlocker> of(long creditorId, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Set<SendingBlocker> missing = EnumSet.noneOf(SendingBlocker.class);
        if (stops.isStopped(creditorId)) {
            missing.add(SendingBlocker.SENDING_STOPPED);
        }
        if (!isAddress(creditor.senderEmail())) {
            missing.add(SendingBlocker.SENDER_EMAIL);
        }
        if (mailSender.getIfAvailable() == null) {
            missing.add(SendingBlocker.MAIL_SERVER);
        }
        if (!knowsRateOf(on)) {
            missing.add(SendingBlocker.REFERENCE_RATE);
        }
        if (creditor.iban() == null || Iban.parse(creditor.iban()).isEmpty()) {
            missing.add(SendingBlocker.IBAN);
        }
        return missing;
    }

    private boolean knowsRateOf(LocalDate on) {
        try {
            LateChargeRule.FR.defaultPercent(Semester.of(on), rates.all());
            return true;
        } catch (MissingRateException unknown) {
            return false;
        }
    }

    private static boolean isAddress(String email) {
        try {
            new InternetAddress(email, true).validate();
            return email.contains("@");
        } catch (AddressException invalid) {
            return false;
        }
    }
}
