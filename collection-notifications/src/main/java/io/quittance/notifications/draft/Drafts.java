package io.quittance.notifications.draft;

import io.quittance.charge.InvoicePayments;
import io.quittance.charge.PublishedRates;
import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import io.quittance.notifications.template.MailTemplates;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the letter that asks for a claim, in its client's language. */
@Component
public class Drafts {

    private final InvoicePayments payments;
    private final PublishedRates rates;
    private final MailTemplates templates;

    Drafts(InvoicePayments payments, PublishedRates rates, MailTemplates templates) {
        this.payments = payments;
        this.rates = rates;
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
        return new Draft(
                claim,
                recipient,
                claim.collector().map(Claim.Person::email).orElse(creditor.senderEmail()),
                language,
                templates.render(
                        claim.step().template(), language, Letter.of(claim, creditor, recipient, charges(claim))));
    }

    private List<Charged> charges(Claim claim) {
        return ClaimedCharges.areClaimed(claim)
                ? ClaimedCharges.of(claim, payments.of(claim.overdue().stream()
                                .map(ClaimedInvoice::id)
                                .toList()), rates.all())
                : List.of();
    }
}
