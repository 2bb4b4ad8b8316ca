package io.quittance.web.runs;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.run.LevelCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the picture of a night: the steps at one level by one channel, whatever the policy and currency.
 *
 * @param width of the bar, in percent of the longest
 */
record LevelBar(int rank, Channel channel, String template, int steps, BigDecimal width) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private record Key(int rank, Channel channel, String template) {}

    /** The lowest level first. */
    static List<LevelBar> of(List<LevelCount> levels) {
        Map<Key, Integer> steps = new LinkedHashMap<>();
        levels.forEach(level ->
                steps.merge(new Key(level.rank(), level.channel(), level.template()), level.steps(), Integer::sum));
        int longest = steps.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<LevelBar> bars = new ArrayList<>();
        steps.forEach((key, count) -> bars.add(new LevelBar(
                key.rank(),
                key.channel(),
                key.template(),
                count,
                WHOLE.multiply(BigDecimal.valueOf(count))
                        .divide(BigDecimal.valueOf(longest), 2, RoundingMode.HALF_UP))));
        return bars;
    }
}
