package io.quittance.web.api.plans;

import io.quittance.money.Money;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.Schedule;
import io.quittance.plan.schedule.Schedule.Part;
import io.quittance.web.api.Amount;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A payment plan to be written, on all that these invoices owe: in equal instalments, or in those that are given.
 *
 * @param invoices their numbers; open, in one currency
 * @param charges late charges; null: none
 * @param chargesAmount kept in the instalments, or waived
 * @param equal instead of {@code instalments}
 * @param propose whether it is put to the client at once, by mail unless it waits for an approval, and its invoices are left alone; null: it is a draft
 */
record PlanOrder(
        @NotEmpty(message = "required: numbers of open invoices") @Size(max = 500, message = "expected 500 at most")
        List<@NotNull(message = "required: an invoice's number") String> invoices,

        @Nullable PlanCharges charges,
        @Nullable Amount chargesAmount,
        @Valid @Nullable Equal equal,

        @Size(max = Schedule.MOST, message = "expected 120 at most") @Nullable
        List<@NotNull(message = "required: an instalment") @Valid Instalment> instalments,

        @Nullable Boolean propose) {

    /**
     * As many equal instalments, every month on the same day.
     *
     * @param day of the month; in shorter ones the last
     * @param from the earliest day of the first of them
     * @param firstAmount paid before and taken off the total; null: nothing
     */
    record Equal(
            @NotNull(message = "required: how many") Integer count,
            @NotNull(message = "required: 1 to 31") Integer day,

            @NotNull(message = "required: a day such as 2026-11-04")
            Day from,

            @Nullable Amount firstAmount,
            @Nullable Day firstOn) {}

    /** One that was chosen. */
    record Instalment(
            @NotNull(message = "required: a day such as 2026-11-04")
            Day dueOn,

            @NotNull(message = "required: an amount such as \"1234.56\"")
            Amount amount) {}

    PlanCharges kind() {
        return Objects.requireNonNullElse(charges, PlanCharges.NONE);
    }

    boolean isProposed() {
        return Boolean.TRUE.equals(propose);
    }

    /**
     * The instalments that were asked for.
     *
     * @param total what they have to come to
     * @throws io.quittance.plan.schedule.PlanRefusedException naming what cannot be
     */
    Schedule schedule(Money total) {
        String currency = total.currency().getCurrencyCode();
        if (equal == null) {
            List<Instalment> given = Objects.requireNonNullElse(instalments, List.of());
            return Schedule.of(IntStream.range(0, given.size())
                    .mapToObj(at -> new Part(
                            given.get(at).dueOn().date(),
                            given.get(at).amount().in(currency, "instalments[%d].amount".formatted(at))))
                    .toList());
        }
        if (instalments != null) {
            throw new InvalidFieldException("instalments", "expected these or equal ones, not both");
        }
        return Schedule.equal(
                total, first(equal, currency), equal.count(), equal.from().date(), new MonthlyDays(equal.day()));
    }

    private static @Nullable Part first(Equal equal, String currency) {
        Amount amount = equal.firstAmount();
        Day on = equal.firstOn();
        if (amount == null) {
            return null;
        }
        if (on == null) {
            throw new InvalidFieldException("equal.firstOn", "required with a first amount");
        }
        return new Part(on.date(), amount.in(currency, "equal.firstAmount"));
    }
}
