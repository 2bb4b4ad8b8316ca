package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.template.MailTemplates;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letter that asks for a claim, in its client's language. */
@Component
public class Drafts {

    private final ClaimedCharges charges;
    private final MailTemplates templates;

    Drafts(ClaimedCharges charges, MailTemplates templates) {
        this.charges = charges;
        this.templates = templates;
    }

    /**
     * The message for a claim that asks for something.
     *
     * @throws NoRecipientException if no contact of the client has an email address
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     * @throws io.quittance.notifications.template.TemplateException if the level's template does not exist
     */
    public Draft write(Claim claim, CreditorSettings creditor) {
        Claim.Person recipient = claim.recipient().orElseThrow(() -> new NoRecipientException(claim));
        Locale language = claim.client().language();
        Reminder reminder = reminder(claim, creditor, recipient, new ReaderFormat(language));
        return new Draft(
                claim,
                recipient,
                claim.collector().map(Claim.Person::email).orElse(creditor.senderEmail()),
                language,
                templates.render(claim.step().template(), language, reminder));
    }

    private Reminder reminder(Claim claim, CreditorSettings creditor, Claim.Person recipient, ReaderFormat format) {
        Figures figures = new Figures(claim, charges.of(claim), format);
        return new Reminder(
                format.longDate(claim.on()),
                firm(creditor),
                new Reminder.Reader(claim.client().name(), claim.client().number(), filled(recipient.name())),
                claim.invoices().size() == 1,
                figures.table(claim.overdue()),
                figures.table(claim.upcoming()),
                figures.deductions(claim.credits()),
                figures.deductions(claim.payments()),
                figures.totals(),
                figures.charges(),
                figures.amount(),
                format.longDate(Deadline.of(claim)),
                PaymentBlock.of(claim, creditor, figures.amount()),
                signature(claim, creditor));
    }

    private static Reminder.Firm firm(CreditorSettings creditor) {
        List<String> address = List.of(
                        creditor.address().line1(),
                        creditor.address().line2(),
                        (creditor.address().postcode()
                                + ' '
                                + creditor.address().city()))
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<String> siren = Optional.ofNullable(creditor.siren()).flatMap(Drafts::filled);
        return new Reminder.Firm(
                creditor.name(), address, siren.map(digits -> digits.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0")));
    }

    /** The collector if the client has one, else the sender of the settings, unless that is the firm's own name. */
    private static Reminder.Signature signature(Claim claim, CreditorSettings creditor) {
        String name = claim.collector().map(Claim.Person::name).orElse(creditor.senderName());
        return new Reminder.Signature(
                filled(name).filter(signer -> !signer.equalsIgnoreCase(creditor.name())), filled(creditor.phone()));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
