package io.quittance.notifications.draft;

import io.quittance.charge.PublishedRates;
import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import io.quittance.notifications.template.MailTemplates;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the letter that asks for a claim, in its client's language. */
@Component
public class Drafts {

    private final InvoicePayments payments;
    private final PublishedRates rates;
    private final Wordings wordings;
    private final MailTemplates templates;

    Drafts(InvoicePayments payments, PublishedRates rates, Wordings wordings, MailTemplates templates) {
        this.payments = payments;
        this.rates = rates;
        this.wordings = wordings;
        this.templates = templates;
    }

    /**
     * The message for a claim that asks for something.
     *
     * @throws NoRecipientException if no contact of the client has an email address
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     * @throws io.quittance.notifications.wording.NoWordingException if there are no words for the level
     * @throws io.quittance.notifications.template.TemplateException if the words mention what a reminder does not hold
     */
    public Draft write(Claim claim, CreditorSettings creditor) {
        Claim.Person recipient = claim.recipient().orElseThrow(() -> new NoRecipientException(claim));
        Wording wording = wordings.find(
                claim.step().creditorId(),
                WordingKind.MAIL,
                claim.step().template(),
                claim.client().language(),
                WordingVariant.of(claim.client().tone()));
        Reminder reminder = Letter.of(claim, creditor, recipient, charges(claim), new ReaderFormat(wording.language()));
        return new Draft(
                claim,
                recipient,
                claim.collector().map(Claim.Person::email).orElse(creditor.senderEmail()),
                wording,
                templates.render(wording, reminder));
    }

    /** All that words about this claim may mention, whether or not anybody can be written to; without late charges. */
    public Reminder reminder(Claim claim, CreditorSettings creditor, Locale language) {
        Claim.Person recipient = claim.recipient().orElse(new Claim.Person("", ""));
        return Letter.of(claim, creditor, recipient, List.of(), new ReaderFormat(language));
    }

    private List<Charged> charges(Claim claim) {
        return ClaimedCharges.areClaimed(claim)
                ? ClaimedCharges.of(claim, payments.of(claim.overdue()), rates.all())
                : List.of();
    }
}
