package io.quittance.notifications.draft;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateInterest;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.money.Money;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Optional;

/** The amounts of one message in its reader's format. */
final class Figures {

    private final Claim claim;
    private final List<Charged> charged;
    private final ReaderFormat format;

    Figures(Claim claim, List<Charged> charged, ReaderFormat format) {
        this.claim = claim;
        this.charged = charged;
        this.format = format;
    }

    Optional<Reminder.Table> table(List<ClaimedInvoice> invoices) {
        if (invoices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reminder.Table(
                invoices.stream().map(this::row).toList(),
                format.amount(claim.total(invoices)),
                invoices.size(),
                invoices.size() == 1));
    }

    private Reminder.Row row(ClaimedInvoice invoice) {
        long days = invoice.daysOverdueOn(claim.on());
        return new Reminder.Row(
                invoice.number(),
                format.shortDate(invoice.issuedOn()),
                format.shortDate(invoice.dueOn()),
                days > 0,
                days,
                days == 1,
                format.amount(invoice.total()),
                format.amount(invoice.claimed()),
                Optional.of(invoice.held()).filter(Money::isPositive).map(format::amount));
    }

    List<Reminder.Deduction> deductions(List<Claim.Deduction> deductions) {
        return deductions.stream()
                .map(deduction -> new Reminder.Deduction(
                        Optional.of(deduction.label().strip()).filter(label -> !label.isEmpty()),
                        format.shortDate(deduction.on()),
                        format.amount(deduction.amount())))
                .toList();
    }

    Optional<Reminder.Charges> charges() {
        if (charged.isEmpty()) {
            return Optional.empty();
        }
        ClientTerms terms = charged.getFirst().terms();
        LateChargeTerms counted = terms.terms().orElseThrow();
        return Optional.of(new Reminder.Charges(
                charged.stream().map(this::chargeRow).toList(),
                counted.rule() == LateChargeRule.FR,
                counted.rule() == LateChargeRule.FR_PUBLIC,
                counted.rule() == LateChargeRule.EU,
                counted.rule() == LateChargeRule.DE,
                Optional.ofNullable(counted.agreedPercent()).map(format::percent),
                charged.stream().anyMatch(one -> terms.isLawInstead(one.charges())),
                counted.semesters() == LateChargeTerms.Semesters.ONE_RATE,
                charged.stream().anyMatch(Charged::partPaid),
                terms.imputation() == LateChargeTerms.Imputation.INTEREST_FIRST));
    }

    private Reminder.ChargeRow chargeRow(Charged one) {
        return new Reminder.ChargeRow(
                one.invoice().number(),
                one.charges().interest().lines().stream().map(this::piece).toList(),
                unlessZero(one.charges()
                        .interest()
                        .total()
                        .minus(one.charges().interest().outstanding())),
                format.amount(one.charges().interest().outstanding()),
                format.amount(one.charges().indemnity()));
    }

    private Reminder.ChargePiece piece(LateInterest.Line line) {
        Money base = new Money(line.base(), claim.step().currency());
        return new Reminder.ChargePiece(
                line.days(), line.days() == 1, format.percent(line.percent()), format.amount(base));
    }

    /** Absent where the amount asked is the sum of the invoices and nothing else. */
    Optional<Reminder.Totals> totals() {
        boolean plain = charged.isEmpty()
                && claim.credits().isEmpty()
                && claim.payments().isEmpty();
        // Beside overdue invoices that it does not show, a courtesy cannot show what they take of credits and cash
        // either.
        boolean silent = claim.step().courtesy() && !claim.overdue().isEmpty();
        if (plain || silent) {
            return Optional.empty();
        }
        return Optional.of(new Reminder.Totals(
                format.amount(claim.total(claim.asked())),
                unlessZero(claim.sum(claim.credits())),
                unlessZero(claim.sum(claim.payments())),
                charged.isEmpty() ? Optional.empty() : Optional.of(format.amount(interest())),
                indemnity().map(format::amount),
                amount()));
    }

    private Optional<String> unlessZero(Money amount) {
        return Optional.of(amount).filter(Money::isPositive).map(format::amount);
    }

    private Money interest() {
        return charged.stream()
                .map(one -> one.charges().interest().outstanding())
                .reduce(Money.zero(claim.step().currency()), Money::plus);
    }

    /** In euros, whatever the currency of the invoices. */
    private Optional<Money> indemnity() {
        return charged.stream().map(one -> one.charges().indemnity()).reduce(Money::plus);
    }

    /** All that is asked for, where it is in one currency. */
    Optional<Money> sum() {
        Money owed = claim.amount().plus(interest());
        Money euros = indemnity().orElse(Money.zero(owed.currency()));
        return euros.currency().equals(owed.currency()) ? Optional.of(owed.plus(euros)) : Optional.empty();
    }

    /** All that is asked for; an indemnity in another currency is named beside the rest, never added to it. */
    String amount() {
        Money owed = claim.amount().plus(interest());
        return indemnity()
                .map(euros -> euros.currency().equals(owed.currency())
                        ? format.amount(owed.plus(euros))
                        : format.amount(owed) + " + " + format.amount(euros))
                .orElseGet(() -> format.amount(owed));
    }
}
