package io.quittance.notifications.draft;

import io.quittance.charge.LateDebt;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Credits and unapplied cash set against the invoices that are asked for, oldest due first (C. civ. art. 1342-10): a
 * letter that deducts them must not run interest on what they cover.
 */
final class SetOff {

    private final Deque<LateDebt.Payment> left;

    SetOff(Claim claim) {
        left = new ArrayDeque<>(Stream.concat(claim.credits().stream(), claim.payments().stream())
                .map(deduction -> new LateDebt.Payment(earlier(deduction.on(), claim.on()), deduction.amount()))
                .sorted(Comparator.comparing(LateDebt.Payment::on))
                .toList());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Takes what is still there for this invoice, up to what it asks for; call it in the order of due dates. */
    List<LateDebt.Payment> against(ClaimedInvoice invoice) {
        List<LateDebt.Payment> taken = new ArrayList<>();
        Money open = invoice.claimed();
        while (open.isPositive() && !left.isEmpty()) {
            LateDebt.Payment next = left.pop();
            Money used = next.amount().compareTo(open) <= 0 ? next.amount() : open;
            taken.add(new LateDebt.Payment(next.on(), used));
            Money rest = next.amount().minus(used);
            if (rest.isPositive()) {
                left.push(new LateDebt.Payment(next.on(), rest));
            }
            open = open.minus(used);
        }
        return taken;
    }
}
