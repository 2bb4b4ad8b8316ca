package io.quittance.web.settlements;

import io.quittance.money.Money;
import io.quittance.settlement.discount.DiscountBasis;
import io.quittance.settlement.discount.Discounts.Discount;
import io.quittance.settlement.discount.EarlyPayment;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * An early-payment discount as a person types it.
 *
 * @param net the amount before VAT, in the reader's format; read only where the discount is of it
 */
record DiscountForm(
        @NotBlank(message = "{frame.required}") String percent,
        @NotBlank(message = "{frame.required}") String until,
        @NotNull(message = "{frame.required}") DiscountBasis basis,
        String net) {

    private static final int USUAL_DAYS = 8;

    DiscountForm {
        percent = Objects.requireNonNullElse(percent, "");
        until = Objects.requireNonNullElse(until, "");
        net = Objects.requireNonNullElse(net, "");
    }

    static DiscountForm blank(LocalDate today) {
        return new DiscountForm("", today.plusDays(USUAL_DAYS).toString(), DiscountBasis.TOTAL, "");
    }

    static DiscountForm of(Discount known, Formats formats) {
        BigDecimal net = known.net();
        return new DiscountForm(
                formats.amount(known.percent()),
                known.until().toString(),
                known.basis(),
                net == null ? "" : formats.amount(net));
    }

    /** Checks what depends on the reader's language, the day and the invoice. */
    void check(Errors errors, Locale reader, LocalDate today, Money total) {
        if (!percent.isBlank() && typedPercent(reader).isEmpty()) {
            errors.rejectValue("percent", "settlements.discount.percent.form");
        }
        if (!until.isBlank() && Typed.dayFrom(today, until).isEmpty()) {
            errors.rejectValue("until", "settlements.no.past");
        }
        if (basis == DiscountBasis.NET && typedNet(reader, total).isEmpty()) {
            errors.rejectValue("net", "settlements.discount.net.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    EarlyPayment terms(Locale reader, Money total) {
        Money before =
                basis == DiscountBasis.NET ? new Money(typedNet(reader, total).orElseThrow(), total.currency()) : null;
        return new EarlyPayment(
                typedPercent(reader).orElseThrow(), Typed.day(until).orElseThrow(), basis, before);
    }

    private Optional<BigDecimal> typedPercent(Locale reader) {
        return Typed.amount(percent, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) < 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2);
    }

    private Optional<BigDecimal> typedNet(Locale reader, Money total) {
        return Typed.amount(net, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(total.amount()) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2)
                .map(value -> value.setScale(2));
    }
}
