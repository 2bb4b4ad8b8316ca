package io.quittance.web.api.charges;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateDebt;
import io.quittance.money.Money;
import io.quittance.web.api.Amount;
import io.quittance.web.api.CurrencyCode;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A debt, and how its late charges are counted.
 *
 * @param amount including VAT, more than 0
 * @param currency ISO 4217
 * @param dueOn the last day on which it could be paid in time
 * @param payments in any order; null: none
 * @param contractRate in percent per year; null: the law's
 * @param rule null: {@code FR}
 * @param imputation what a part payment pays first; null: {@code PRINCIPAL_FIRST}
 * @param asOf the last day that counts; null: today
 */
record LateChargesOrder(
        @NotNull(message = "required: an amount such as \"1234.56\"")
        Amount amount,

        @NotNull(message = "required: a currency such as EUR")
        CurrencyCode currency,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day dueOn,

        @Size(max = MOST_PAYMENTS, message = "expected 1000 payments at most") @Nullable
        List<@NotNull(message = "required: a payment") @Valid Paid> payments,

        @Nullable Amount contractRate,
        @Nullable LateChargeRule rule,
        LateChargeTerms.@Nullable Imputation imputation,
        @Nullable Day asOf) {

    private static final int MOST_PAYMENTS = 1_000;
    private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(100);
    /** Nobody knows the rates of a day as far away; a year was mistyped. */
    private static final int YEARS_AHEAD = 10;

    /**
     * Money that came in.
     *
     * @param on the day the creditor's account was credited
     * @param amount more than 0
     */
    record Paid(
            @NotNull(message = "required: a day such as 2026-11-04")
            Day on,

            @NotNull(message = "required: an amount such as \"1234.56\"")
            Amount amount) {}

    LateDebt debt() {
        List<LateDebt.Payment> received = new ArrayList<>();
        for (Paid paid : Objects.requireNonNullElse(payments, List.<Paid>of())) {
            String field = "payments[%d].amount".formatted(received.size());
            received.add(new LateDebt.Payment(paid.on().date(), money(field, paid.amount())));
        }
        return new LateDebt(money("amount", amount), dueOn.date(), received);
    }

    LateChargeTerms terms() {
        LateChargeTerms terms = LateChargeTerms.byLaw(Objects.requireNonNullElse(rule, LateChargeRule.FR))
                .imputing(Objects.requireNonNullElse(imputation, LateChargeTerms.Imputation.PRINCIPAL_FIRST));
        if (contractRate == null) {
            return terms;
        }
        BigDecimal percent = contractRate.value();
        if (percent.signum() < 0 || percent.compareTo(LARGEST_RATE) > 0) {
            throw new InvalidFieldException("contractRate", "expected a rate in percent per year, from 0 to 100");
        }
        return terms.agreeing(percent);
    }

    LocalDate asOf(LocalDate today) {
        if (asOf == null) {
            return today;
        }
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (asOf.date().isAfter(last)) {
            throw new InvalidFieldException("asOf", "expected %s or earlier".formatted(last));
        }
        return asOf.date();
    }

    private Money money(String field, Amount written) {
        if (!written.isPositive()) {
            throw new InvalidFieldException(field, "expected more than 0");
        }
        try {
            return Money.of(written.value(), currency.code());
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidFieldException(field, String.valueOf(tooFine.getMessage()));
        }
    }
}
