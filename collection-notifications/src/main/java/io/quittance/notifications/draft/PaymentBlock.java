package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.money.CreditorReference;
import io.quittance.money.EpcPayment;
import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Optional;

/** How to pay: the creditor's account, and the reference by which the payment will be recognised. */
public final class PaymentBlock {

    private static final int LONGEST_PAYEE = 70;

    private PaymentBlock() {}

    static Reminder.Payment of(Claim claim, CreditorSettings creditor, String amount) {
        return of(named(claim), creditor, amount);
    }

    /**
     * Without an account, or with one that is not well formed, none is printed: the client's invoices carry it.
     *
     * @param named what is paid: the number of an invoice or note, else the client's, which stays the same
     */
    public static Reminder.Payment of(String named, CreditorSettings creditor, String amount) {
        Optional<Reminder.Account> account = Optional.ofNullable(creditor.iban())
                .flatMap(Iban::parse)
                .map(iban -> new Reminder.Account(
                        creditor.name(),
                        iban.grouped(),
                        Optional.ofNullable(creditor.bic()).filter(bic -> !bic.isBlank())));
        Optional<String> reference = CreditorReference.ifAny(named).map(CreditorReference::grouped);
        return new Reminder.Payment(account, reference, amount);
    }

    static Optional<EpcPayment> transfer(Claim claim, CreditorSettings creditor, Money amount) {
        String text = CreditorReference.ifAny(named(claim)).isPresent()
                ? named(claim)
                : claim.client().number();
        return transfer(text, creditor, amount);
    }

    /** The same as a transfer that a banking application can scan: in euros, to a known account. */
    public static Optional<EpcPayment> transfer(String named, CreditorSettings creditor, Money amount) {
        CreditorReference reference = CreditorReference.ifAny(named).orElse(null);
        try {
            return Optional.ofNullable(creditor.iban())
                    .flatMap(Iban::parse)
                    .filter(iban -> amount.currency().getCurrencyCode().equals("EUR"))
                    .map(iban ->
                            new EpcPayment(payee(creditor), iban, amount, reference, reference == null ? named : null));
        } catch (IllegalArgumentException noCodeHoldsIt) {
            return Optional.empty(); // the account and the amount stand beside it in any case
        }
    }

    private static String payee(CreditorSettings creditor) {
        String name = creditor.name().strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_PAYEE, name.codePointCount(0, name.length()))));
    }

    /** One invoice: its own number; several: the client's. */
    private static String named(Claim claim) {
        List<ClaimedInvoice> asked = claim.asked();
        return asked.size() == 1 ? asked.getFirst().number() : claim.client().number();
    }
}
