package io.quittance.web.client;

import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyInForce;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.NextStep;
import io.quittance.insight.client.ClientFigures;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenCredit;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.insight.matching.LikelyMoney.Likely;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a client stands today.
 *
 * @param currency in which the four figures are (ISO 4217), see {@link #currency}
 * @param unapplied the payment to apply first, in that currency; null: all are applied
 * @param waiting money that is probably its own and waits to be matched; null: none
 * @param policy the one it follows; null: the creditor has none
 * @param refusedOn the day it refused to pay, where that is the last thing it said on the telephone; null: it is not
 */
public record Standing(
        String currency,
        ClientFigures.Figures figures,
        List<OpenInvoice> invoices,
        List<OpenCredit> credits,
        @Nullable Long unapplied,
        @Nullable Likely waiting,
        @Nullable PolicyInForce policy,
        @Nullable LocalDate refusedOn) {

    public AgedBalance main() {
        return figures.owed().stream()
                .filter(owed -> owed.currency().equals(currency))
                .findFirst()
                .orElse(figures.main());
    }

    /** What is owed in other currencies. */
    public List<AgedBalance> others() {
        return figures.owed().stream()
                .filter(owed -> !owed.currency().equals(currency) && !isNothing(owed))
                .toList();
    }

    /** The creditor's currency; that of a client which owes nothing in it and something in another. */
    static String currency(ClientFigures.Figures figures) {
        return figures.owed().stream()
                .filter(owed -> !isNothing(owed))
                .findFirst()
                .orElse(figures.main())
                .currency();
    }

    private static boolean isNothing(AgedBalance owed) {
        return owed.receivables().isZero()
                && owed.credits().isZero()
                && owed.unapplied().isZero();
    }

    public NextStep next() {
        return figures.next();
    }

    public long countOverdue() {
        return mine().stream().filter(invoice -> invoice.daysOverdue() > 0).count();
    }

    public long countNotDue() {
        return mine().size() - countOverdue();
    }

    public int oldestDaysOverdue() {
        return mine().stream().mapToInt(OpenInvoice::daysOverdue).max().orElse(0);
    }

    /** Whether all that is open is in one currency, so that the column heads can name it and a total makes sense. */
    public boolean isOneCurrency() {
        return invoices.stream()
                        .map(invoice -> invoice.balance().currency())
                        .distinct()
                        .count()
                == 1;
    }

    /** Of the table, in its one currency; null with several or none. */
    public @Nullable Money totalBalance() {
        return isOneCurrency() ? sum(OpenInvoice::balance) : null;
    }

    /** The invoice that decides the next step; null: there is none, or no invoice is that far. */
    public @Nullable OpenInvoice nextInvoice() {
        return invoices.stream()
                .filter(invoice -> invoice.blockedBy() == null && invoice.nextOn() != null)
                .filter(invoice -> Objects.equals(invoice.nextOn(), next().on())
                        && Objects.equals(invoice.nextLevel(), next().nextLevel()))
                .findFirst()
                .orElse(null);
    }

    /** The rung that comes next on the policy followed; null: none does, or it is on another policy. */
    public @Nullable Level nextLevel() {
        return Optional.ofNullable(policy).stream()
                .flatMap(followed -> followed.levels().stream())
                .filter(level -> Objects.equals(level.rank(), next().nextLevel()))
                .findFirst()
                .orElse(null);
    }

    /** Whether an invoice is open that the credit note can be set off against. */
    public boolean maySetOff(OpenCredit credit) {
        return invoices.stream()
                .anyMatch(invoice ->
                        invoice.balance().currency().equals(credit.balance().currency()));
    }

    private Money sum(Function<OpenInvoice, Money> amount) {
        Currency only = invoices.getFirst().balance().currency();
        return invoices.stream().map(amount).reduce(Money.zero(only), Money::plus);
    }

    private List<OpenInvoice> mine() {
        return invoices.stream()
                .filter(invoice ->
                        invoice.balance().currency().getCurrencyCode().equals(currency))
                .toList();
    }
}
