package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.money.CreditorReference;
import io.quittance.money.Iban;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Optional;

/** How to pay a claim: the creditor's account, and the reference by which the payment will be recognised. */
final class PaymentBlock {

    private PaymentBlock() {}

    /** Without an account, or with one that is not well formed, none is printed: the client's invoices carry it. */
    static Reminder.Payment of(Claim claim, CreditorSettings creditor, String amount) {
        Optional<Reminder.Account> account = Optional.ofNullable(creditor.iban())
                .flatMap(Iban::parse)
                .map(iban -> new Reminder.Account(
                        creditor.name(),
                        iban.grouped(),
                        Optional.ofNullable(creditor.bic()).filter(bic -> !bic.isBlank())));
        return new Reminder.Payment(account, reference(claim), amount);
    }

    /** One invoice: its own reference; several: the client's, which stays the same from one message to the next. */
    private static Optional<String> reference(Claim claim) {
        List<ClaimedInvoice> asked = claim.asked();
        String number =
                asked.size() == 1 ? asked.getFirst().number() : claim.client().number();
        return CreditorReference.ifAny(number).map(CreditorReference::grouped);
    }
}
