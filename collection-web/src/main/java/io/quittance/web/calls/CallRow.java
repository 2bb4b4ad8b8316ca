package io.quittance.web.calls;

import io.quittance.call.sheet.CallToMake;
import io.quittance.dunning.step.StepClaims;
import io.quittance.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A call with what its step may ask for today and the time at the client's.
 *
 * @param moment the moment on the books' day {@code today}
 */
public record CallRow(CallToMake call, StepClaims.Claim claim, LocalDate today, Instant moment) {

    /** Days since the oldest invoice that is asked for was due; 0: none is late. */
    public long oldestDays() {
        return claim.lines().stream()
                .filter(line -> line.open().signum() > 0)
                .mapToLong(line -> ChronoUnit.DAYS.between(line.dueOn(), today))
                .max()
                .orElse(0);
    }

    /** What may be asked for today. */
    public Money owed() {
        return Money.of(claim.amount(), claim.currency());
    }

    /** The invoices that a promise or a dispute can be about. */
    public List<StepClaims.Line> asked() {
        return claim.lines().stream().filter(line -> line.open().signum() > 0).toList();
    }
}
