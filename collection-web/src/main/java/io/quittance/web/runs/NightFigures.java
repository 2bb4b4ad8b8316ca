package io.quittance.web.runs;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.run.LevelCount;
import io.quittance.dunning.run.ReasonCount;
import io.quittance.dunning.run.SkipReason;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a night decided or would decide, as its page draws it.
 *
 * @param bars steps by level and channel
 * @param reasons what was left alone, by reason
 * @param asked what the clients are asked for together, one amount for each currency
 * @param channels steps by channel; a channel without a step is left out
 */
record NightFigures(List<LevelBar> bars, List<ReasonGroup> reasons, List<Money> asked, Map<Channel, Integer> channels) {

    static NightFigures of(List<LevelCount> levels, List<ReasonCount> reasons) {
        Map<String, BigDecimal> asked = new TreeMap<>();
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        for (LevelCount level : levels) {
            asked.merge(level.currency(), level.amount(), BigDecimal::add);
            channels.merge(level.channel(), level.steps(), Integer::sum);
        }
        return new NightFigures(
                LevelBar.of(levels),
                ReasonGroup.of(reasons),
                asked.entrySet().stream()
                        .map(sum -> Money.of(sum.getValue(), sum.getKey()))
                        .toList(),
                channels);
    }

    /** Whether clients were left alone because nobody knows who has paid. */
    boolean isMoneyUnseen() {
        return reasons.stream().anyMatch(group -> group.reason() == SkipReason.STALE_PAYMENTS);
    }
}
