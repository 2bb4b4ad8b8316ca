package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.money.CreditorReference;
import io.quittance.money.EpcPayment;
import io.quittance.money.Iban;
import io.quittance.money.Money;
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

    /** The same as a transfer that a banking application can scan: in euros, to a known account. */
    static Optional<EpcPayment> transfer(Claim claim, CreditorSettings creditor, Money amount) {
        String payee = creditor.name().strip();
        try {
            return Optional.ofNullable(creditor.iban())
                    .flatMap(Iban::parse)
                    .filter(iban -> amount.currency().getCurrencyCode().equals("EUR"))
                    .map(iban -> new EpcPayment(
                            payee.substring(
                                    0,
                                    payee.offsetByCodePoints(0, Math.min(70, payee.codePointCount(0, payee.length())))),
                            iban,
                            amount,
                            structured(claim).orElse(null),
                            structured(claim).isPresent()
                                    ? null
                                    : claim.client().number()));
        } catch (IllegalArgumentException noCodeHoldsIt) {
            return Optional.empty(); // the account and the amount stand beside it in any case
        }
    }

    /** One invoice: its own reference; several: the client's, which stays the same from one message to the next. */
    private static Optional<String> reference(Claim claim) {
        return structured(claim).map(CreditorReference::grouped);
    }

    private static Optional<CreditorReference> structured(Claim claim) {
        List<ClaimedInvoice> asked = claim.asked();
        String number =
                asked.size() == 1 ? asked.getFirst().number() : claim.client().number();
        return CreditorReference.ifAny(number);
    }
}
