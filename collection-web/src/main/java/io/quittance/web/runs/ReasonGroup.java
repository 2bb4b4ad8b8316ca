package io.quittance.web.runs;

import io.quittance.dunning.run.ReasonCount;
import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import io.quittance.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The invoices left alone for one reason.
 *
 * @param holdReason why they are held, where the reason is {@link SkipReason#HELD}
 * @param amounts their balances together, one for each currency
 */
record ReasonGroup(SkipReason reason, @Nullable HoldReason holdReason, int invoices, List<Money> amounts) {

    private record Key(SkipReason reason, @Nullable HoldReason holdReason) {}

    /** The most frequent first. */
    static List<ReasonGroup> of(List<ReasonCount> counts) {
        Map<Key, List<ReasonCount>> byReason = new LinkedHashMap<>();
        counts.forEach(
                count -> byReason.computeIfAbsent(new Key(count.reason(), count.holdReason()), key -> new ArrayList<>())
                        .add(count));
        List<ReasonGroup> groups = new ArrayList<>();
        byReason.forEach((key, of) -> groups.add(new ReasonGroup(
                key.reason(),
                key.holdReason(),
                of.stream().mapToInt(ReasonCount::invoices).sum(),
                of.stream()
                        .map(count -> Money.of(count.amount(), count.currency()))
                        .toList())));
        groups.sort(Comparator.comparingInt(ReasonGroup::invoices).reversed());
        return groups;
    }
}
