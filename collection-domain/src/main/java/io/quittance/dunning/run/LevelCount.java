package io.quittance.dunning.run;

import io.quittance.dunning.policy.Channel;
import java.math.BigDecimal;

/**
 * How many steps were decided at one level, by one channel, in one currency.
 *
 * @param policy code of the policy followed
 * @param lines invoices that climbed in these steps
 * @param amount what their clients are asked for together
 */
public record LevelCount(
        String policy,
        int rank,
        Channel channel,
        String template,
        String currency,
        int steps,
        int lines,
        BigDecimal amount) {}
