package io.quittance.insight.overdue;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.NextStep;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the overdue list: a client, what it owes, what was done and what will happen.
 *
 * @param owed one entry a currency, the one sorted by first, then those with the most overdue; never empty
 * @param next what will happen, when, or why nothing will
 * @param lastContact the last step that was carried out; null: never contacted
 * @param hold the weightiest hold in force; null: nothing is held
 * @param brokenPromiseOn the day for which it had last promised to pay, when it did not or only in part; null: it did
 * @param collector name of the person who follows the client; null: nobody in particular
 */
public record OverdueClient(
        long id,
        String number,
        String name,
        @Nullable String segment,
        @Nullable Long collectorId,
        @Nullable String collector,
        List<Owed> owed,
        NextStep next,
        @Nullable Contact lastContact,
        @Nullable HoldSummary hold,
        @Nullable LocalDate brokenPromiseOn) {

    public OverdueClient {
        owed = List.copyOf(owed);
    }

    /** In the currency sorted by. */
    public Owed main() {
        return owed.getFirst();
    }

    /**
     * What is owed in one currency.
     *
     * @param oldestDaysOverdue of the oldest open invoice; 0 or less: nothing is overdue
     * @param invoices how many are open
     */
    public record Owed(AgedBalance aged, int oldestDaysOverdue, int invoices) {}

    /** When and how the client was last reached. */
    public record Contact(LocalDate on, Channel channel) {}

    /**
     * The weightiest of a client's holds in force: on the whole client before an invoice, on all of it before a part, then
     * the one that ends last.
     *
     * @param amount the part held, with its invoice; null: all of it
     * @param invoice its number; null: the whole client is held
     * @param until its last day; null: until it is lifted
     * @param count how many holds are in force in all
     */
    public record HoldSummary(
            HoldReason reason,
            @Nullable Money amount,
            @Nullable String invoice,
            @Nullable LocalDate until,
            int count) {}
}
