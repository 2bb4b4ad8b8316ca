package io.quittance.web.policies;

import io.quittance.client.ContactRole;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One level as a person types it; its rank is its place in the table. */
record LevelForm(
        @Nullable String afterDays,
        @Nullable String minGapDays,
        @Nullable String channel,
        @Nullable String template,
        @Nullable String minimumAmount,
        @Nullable Boolean claimsCharges,
        @Nullable Boolean needsApproval,
        @Nullable Boolean letterIfNoEmail,
        @Nullable ContactRole contactRole,
        @Nullable Boolean attachesFiles) {

    /** What a new line of the table says before anybody fills it in: a week after the one above. */
    static LevelForm after(@Nullable LevelForm last) {
        int days = last == null ? 0 : whole(last.afterDays()).orElse(0);
        String channel = Channel.EMAIL.name();
        return new LevelForm(
                String.valueOf(days + 7),
                "5",
                channel,
                "reminder-1",
                "0",
                false,
                false,
                true,
                ContactRole.ACCOUNTING,
                false);
    }

    static LevelForm of(Level level, String minimumAmount) {
        return new LevelForm(
                String.valueOf(level.afterDays()),
                String.valueOf(level.minGapDays()),
                level.channel().name(),
                level.template(),
                minimumAmount,
                level.claimsCharges(),
                level.needsApproval(),
                level.letterIfNoEmail(),
                level.contactRole(),
                level.attachesFiles());
    }

    /** A whole number as typed, with either minus; empty when it is not one. */
    static Optional<Integer> whole(@Nullable String text) {
        String plain = Objects.requireNonNullElse(text, "").strip().replace('\u2212', '-');
        return plain.matches("[+-]?\\d{1,6}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /** Empty when it is not an amount, or has more than two decimals. */
    Optional<BigDecimal> minimum(Locale reader) {
        return Typed.amount(Objects.requireNonNullElse(minimumAmount, ""), reader)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2);
    }

    Optional<Channel> means() {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(channel))
                .findFirst();
    }

    /** The level at this rank; only of a form in which every field could be read. */
    Level level(int rank, Locale reader) {
        return new Level(
                rank,
                whole(afterDays).orElseThrow(),
                whole(minGapDays).orElseThrow(),
                means().orElseThrow(),
                Objects.requireNonNull(template),
                minimum(reader).orElseThrow(),
                Boolean.TRUE.equals(claimsCharges),
                Boolean.TRUE.equals(needsApproval),
                Boolean.TRUE.equals(letterIfNoEmail),
                contactRole == ContactRole.DIRECTOR ? ContactRole.DIRECTOR : ContactRole.ACCOUNTING,
                Boolean.TRUE.equals(attachesFiles));
    }
}
