package io.quittance.notifications.draft;

import io.quittance.client.ClientKind;
import io.quittance.client.Tone;
import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a dunning step may ask its client for on one day: the invoices still owed and not held, less credits and cash.
 *
 * @param on the day it is read on; held and overdue are of that day
 * @param approved false when a person cancelled the step, or it was done
 * @param invoices oldest due first; those settled or wholly held are not among them
 * @param leaderHeld whether an invoice at the step's own rung left because it is held
 */
public record Claim(
        Step step,
        LocalDate on,
        boolean approved,
        Debtor client,
        Optional<Person> recipient,
        Optional<Person> collector,
        List<ClaimedInvoice> invoices,
        boolean leaderHeld,
        List<Deduction> credits,
        List<Deduction> payments) {

    /**
     * What the run decided; a courtesy asks for what is not due yet, every other level for what is overdue.
     *
     * @param attachesFiles whether a mail takes the files of its invoices along
     */
    public record Step(
            long id,
            long creditorId,
            String status,
            Channel channel,
            Currency currency,
            String template,
            boolean courtesy,
            boolean claimsCharges,
            boolean attachesFiles) {

        /** A step that writes an email without files. */
        public Step(
                long id,
                long creditorId,
                String status,
                Currency currency,
                String template,
                boolean courtesy,
                boolean claimsCharges) {
            this(id, creditorId, status, Channel.EMAIL, currency, template, courtesy, claimsCharges, false);
        }

        /** Whether it goes by registered letter. */
        public boolean registered() {
            return channel == Channel.REGISTERED_LETTER;
        }
    }

    /** The code of the words of a statement of account: all that is open, because the client wants to see it. */
    static final String STATEMENT = "statement";

    /** Whom it asks. */
    public record Debtor(long id, String number, String name, ClientKind kind, Locale language, Optional<Tone> tone) {}

    /** Someone with an email address; where the step writes a text message, with a mobile number in its place. */
    public record Person(String name, String email) {}

    /** A credit note (its number) or a payment without an invoice (the payer's words), more than nothing. */
    public record Deduction(String label, LocalDate on, Money amount) {}

    public Claim {
        invoices = List.copyOf(invoices);
        credits = List.copyOf(credits);
        payments = List.copyOf(payments);
    }

    /** Whether the client asked to see what is open, rather than we for what is owed. */
    public boolean isStatement() {
        return step.template().equals(STATEMENT);
    }

    public List<ClaimedInvoice> overdue() {
        return invoices.stream().filter(invoice -> invoice.dueOn().isBefore(on)).toList();
    }

    public List<ClaimedInvoice> upcoming() {
        return invoices.stream()
                .filter(invoice -> !invoice.dueOn().isBefore(on))
                .toList();
    }

    /**
     * The invoices that make up the amount asked for; the others are listed for information. A courtesy asks for what is
     * not due yet, a reminder for what is overdue.
     */
    public List<ClaimedInvoice> asked() {
        return step.courtesy() ? upcoming() : overdue();
    }

    /** The invoices the letter shows: a courtesy, which is no reminder, keeps silent of what is overdue. */
    public List<ClaimedInvoice> listed() {
        return step.courtesy() ? upcoming() : invoices;
    }

    /**
     * Invoices asked for, without late charges, less credits and cash; nothing or less when these cover it. What is overdue
     * takes them before what a courtesy asks for.
     */
    public Money amount() {
        Money deducted = sum(credits).plus(sum(payments));
        if (isStatement()) {
            Money due = total(asked()).minus(deducted);
            return due.isNegative() ? Money.zero(step.currency()) : due;
        }
        if (!step.courtesy()) {
            return total(asked()).minus(deducted);
        }
        Money left = deducted.minus(total(overdue()));
        return left.isPositive() ? total(asked()).minus(left) : total(asked());
    }

    public Money total(List<ClaimedInvoice> some) {
        return some.stream().map(ClaimedInvoice::claimed).reduce(Money.zero(step.currency()), Money::plus);
    }

    public Money sum(List<Deduction> deductions) {
        return deductions.stream().map(Deduction::amount).reduce(Money.zero(step.currency()), Money::plus);
    }

    /** What it would have asked for on that day with these invoices alone, as they are owed now. */
    public Claim only(Set<Long> some, LocalDate day) {
        return new Claim(
                step,
                day,
                approved,
                client,
                recipient,
                collector,
                invoices.stream().filter(invoice -> some.contains(invoice.id())).toList(),
                leaderHeld,
                credits,
                payments);
    }

    /**
     * Why there is nothing to write any more, as the step's cancel reason; empty when there is.
     *
     * <p>The words are those of the step's rung: once no invoice that climbed it is asked for, the others, which stand
     * lower or were listed for information, must not be asked for in them.
     */
    public Optional<String> emptied() {
        if (isStatement()) {
            return invoices.isEmpty() ? Optional.of("PAID") : Optional.empty();
        }
        if (invoices.stream().noneMatch(ClaimedInvoice::leads)) {
            return Optional.of(leaderHeld ? "HELD" : "PAID");
        }
        if (asked().stream().noneMatch(ClaimedInvoice::leads)) {
            return Optional.of(step.courtesy() ? "VOID" : "NOT_DUE");
        }
        return amount().isPositive() ? Optional.empty() : Optional.of("COVERED_BY_CASH");
    }
}
