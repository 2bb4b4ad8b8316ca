package io.quittance.web.policies;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One level as a person types it; its rank is its place in the table. */
record LevelForm(
        @Nullable Integer afterDays,
        @Nullable Integer minGapDays,
        @Nullable Channel channel,
        @Nullable String template,
        @Nullable String minimumAmount,
        boolean claimsCharges,
        boolean needsApproval,
        boolean letterIfNoEmail) {

    /** What a new line of the table says before anybody fills it in. */
    static LevelForm after(@Nullable LevelForm last) {
        Integer days = last == null ? null : last.afterDays();
        return new LevelForm(days == null ? 7 : days + 7, 5, Channel.EMAIL, "reminder-1", "0", false, false, true);
    }

    static LevelForm of(Level level, String minimumAmount) {
        return new LevelForm(
                level.afterDays(),
                level.minGapDays(),
                level.channel(),
                level.template(),
                minimumAmount,
                level.claimsCharges(),
                level.needsApproval(),
                level.letterIfNoEmail());
    }

    /** The amount typed, {@code 1 234,56} or {@code 1234.56}; empty: it cannot be read, or has more than two decimals. */
    Optional<BigDecimal> minimum() {
        String plain = minimumAmount == null
                ? ""
                : minimumAmount.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.matches("-?\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** The level at this rank; only of a form in which every field could be read. */
    Level level(int rank) {
        if (afterDays == null || minGapDays == null || channel == null || template == null) {
            throw new IllegalStateException("level " + rank + " is not filled in");
        }
        return new Level(
                rank,
                afterDays,
                minGapDays,
                channel,
                template,
                minimum().orElseThrow(),
                claimsCharges,
                needsApproval,
                letterIfNoEmail);
    }
}
