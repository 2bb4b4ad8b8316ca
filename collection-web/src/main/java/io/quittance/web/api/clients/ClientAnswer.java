package io.quittance.web.api.clients;

import io.quittance.client.Client;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.client.Contact;
import io.quittance.client.ContactRole;
import io.quittance.creditor.PostalAddress;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.NextStep;
import io.quittance.insight.client.ClientFigures.Figures;
import io.quittance.insight.client.HoldsOfClient.HoldInForce;
import io.quittance.web.api.Amount;
import io.quittance.web.api.holds.HoldAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client: who it is, what it owes in {@code currency}, and what comes next for it.
 *
 * @param level the highest rank that one of its open invoices has climbed; 0: none
 * @param nextLevel the rank to be climbed first; null: none will be
 * @param blockedBy why none will be; null too when every ladder is at its end, or nothing is open
 * @param holds those in force, the client's own first
 */
record ClientAnswer(
        String number,
        String name,
        ClientKind kind,
        @Nullable String siren,
        @Nullable String vatNumber,
        String language,
        AddressAnswer address,
        @Nullable String segment,
        List<ContactAnswer> contacts,
        String currency,
        Amount overdue,
        Amount notDue,
        Amount credits,
        Amount unapplied,
        List<OwedAnswer> byCurrency,
        int level,
        @Nullable Integer nextLevel,
        @Nullable LocalDate nextStepOn,
        @Nullable String blockedBy,
        List<HoldAnswer> holds) {

    static ClientAnswer of(Client client, Figures figures, NextStep next, List<HoldInForce> holds) {
        ClientIdentity identity = client.identity();
        OwedAnswer main = main(figures);
        return new ClientAnswer(
                client.number(),
                identity.name(),
                identity.kind(),
                identity.siren(),
                identity.vatNumber(),
                identity.language().getLanguage(),
                AddressAnswer.of(identity.address()),
                identity.segment(),
                client.contacts().stream().map(ContactAnswer::of).toList(),
                main.currency(),
                main.overdue(),
                main.notDue(),
                main.credits(),
                main.unapplied(),
                figures.owed().stream().map(OwedAnswer::of).toList(),
                next.level(),
                next.nextLevel(),
                next.on(),
                next.blockedBy() == null ? null : next.blockedBy().name(),
                holds.stream().map(hold -> HoldAnswer.of(client.number(), hold)).toList());
    }

    /** The creditor's currency, unless the client owes in others only: then the one in which it owes most. */
    private static OwedAnswer main(Figures figures) {
        return figures.owed().stream()
                .filter(owed -> !owed.equals(AgedBalance.empty(owed.currency())))
                .findFirst()
                .map(OwedAnswer::of)
                .orElseGet(() -> OwedAnswer.of(figures.main()));
    }

    /** Where letters go; empty texts where nothing is known. */
    record AddressAnswer(String line1, String line2, String postcode, String city, String country) {

        static AddressAnswer of(PostalAddress address) {
            return new AddressAnswer(
                    address.line1(), address.line2(), address.postcode(), address.city(), address.country());
        }
    }

    /** A person or a shared address at the client's; the first one with an email is written to. */
    record ContactAnswer(
            String name,
            ContactRole role,
            @Nullable String email,
            @Nullable String phone) {

        static ContactAnswer of(Contact contact) {
            return new ContactAnswer(
                    contact.name(),
                    contact.role(),
                    contact.email().orElse(null),
                    contact.phone().orElse(null));
        }
    }

    /** What is owed in one currency; credits and unapplied cash apart, as positive amounts. */
    record OwedAnswer(String currency, Amount overdue, Amount notDue, Amount credits, Amount unapplied) {

        static OwedAnswer of(AgedBalance owed) {
            return new OwedAnswer(
                    owed.currency(),
                    Amount.of(owed.overdue()),
                    Amount.of(owed.notDue()),
                    Amount.of(owed.credits()),
                    Amount.of(owed.unapplied()));
        }
    }
}
