package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Optional;

/** Everything a letter may say about a claim, worded for its reader; its head and its signature are those of every mail. */
public final class Letter {

    private Letter() {}

    static Reminder of(
            Claim claim,
            CreditorSettings creditor,
            Claim.Person recipient,
            List<Charged> charges,
            ReaderFormat format) {
        Figures figures = new Figures(claim, charges, format);
        boolean deducts = figures.totals().isPresent();
        return new Reminder(
                format.longDate(claim.on()),
                firm(creditor),
                new Reminder.Reader(claim.client().name(), claim.client().number(), filled(recipient.name())),
                claim.step().courtesy(),
                claim.listed().size() == 1,
                figures.table(claim.step().courtesy() ? List.of() : claim.overdue()),
                figures.table(claim.upcoming()),
                figures.deductions(deducts ? claim.credits() : List.of()),
                figures.deductions(deducts ? claim.payments() : List.of()),
                figures.totals(),
                figures.charges(),
                figures.amount(),
                format.longDate(Deadline.of(claim)),
                PaymentBlock.of(claim, creditor, figures.amount()),
                signature(claim.collector(), creditor));
    }

    /** The creditor's letterhead. */
    public static Reminder.Firm firm(CreditorSettings creditor) {
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
        Optional<String> siren = Optional.ofNullable(creditor.siren()).flatMap(Letter::filled);
        return new Reminder.Firm(
                creditor.name(), address, siren.map(digits -> digits.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0")));
    }

    /** The collector if the client has one, else the sender of the settings, unless that is the firm's own name. */
    public static Reminder.Signature signature(Optional<Claim.Person> collector, CreditorSettings creditor) {
        String name = collector.map(Claim.Person::name).orElse(creditor.senderName());
        return new Reminder.Signature(
                filled(name).filter(signer -> !signer.equalsIgnoreCase(creditor.name())), filled(creditor.phone()));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
