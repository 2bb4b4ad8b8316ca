package io.quittance.web.charges;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateDebt;
import io.quittance.money.Money;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * A debt as a person types it into the calculator.
 *
 * @param paid rows of payments, blank ones among them
 * @param rate the contract's, in percent per year; blank: the law's
 */
record CalculatorForm(
        String amount,
        String currency,
        String dueOn,
        List<Paid> paid,
        String rate,
        String rule,
        String imputation,
        String asOf) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final int MOST_ROWS = 100;
    private static final int BLANK_ROWS = 3;
    private static final int YEARS_AHEAD = 10;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** A row of the payments: both blank, or both filled. */
    record Paid(String on, String amount) {

        boolean isBlank() {
            return on.isBlank() && amount.isBlank();
        }
    }

    /** What stands in an address; what does not is as usual. */
    static CalculatorForm of(MultiValueMap<String, String> typed, LocalDate today) {
        List<String> days = typed.getOrDefault("paidOn", List.of());
        List<String> amounts = typed.getOrDefault("paidAmount", List.of());
        List<Paid> paid = new ArrayList<>();
        for (int row = 0; row < Math.min(Math.max(days.size(), amounts.size()), MOST_ROWS); row++) {
            Paid one = new Paid(at(days, row), at(amounts, row));
            if (!one.isBlank()) {
                paid.add(one);
            }
        }
        int rows = Math.min(paid.size() + (typed.containsKey("more") ? 3 * BLANK_ROWS : BLANK_ROWS), MOST_ROWS);
        while (paid.size() < rows) {
            paid.add(new Paid("", ""));
        }
        return new CalculatorForm(
                said(typed, "amount", ""),
                said(typed, "currency", "EUR").toUpperCase(Locale.ROOT),
                said(typed, "dueOn", ""),
                List.copyOf(paid),
                said(typed, "rate", ""),
                said(typed, "rule", LateChargeRule.FR.name()),
                said(typed, "imputation", Imputation.PRINCIPAL_FIRST.name()),
                said(typed, "asOf", today.toString()));
    }

    void check(Errors errors, Locale reader, LocalDate today) {
        if (money().isEmpty()) {
            errors.rejectValue("currency", "latecharges.calculator.currency.form");
        }
        requireAmount(errors, reader, "amount", amount);
        requireDay(errors, "dueOn", dueOn);
        for (int row = 0; row < paid.size(); row++) {
            if (!paid.get(row).isBlank()) {
                requireDay(errors, "paid[" + row + "].on", paid.get(row).on());
                requireAmount(
                        errors,
                        reader,
                        "paid[" + row + "].amount",
                        paid.get(row).amount());
            }
        }
        if (!rate.isBlank() && RateText.percent(rate, reader).isEmpty()) {
            errors.rejectValue("rate", "latecharges.rate.form");
        }
        if (Arrays.stream(LateChargeRule.values())
                .noneMatch(known -> known.name().equals(rule))) {
            errors.rejectValue("rule", "latecharges.calculator.choose");
        }
        if (Arrays.stream(Imputation.values()).noneMatch(known -> known.name().equals(imputation))) {
            errors.rejectValue("imputation", "latecharges.calculator.choose");
        }
        requireDay(errors, "asOf", asOf);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (day(asOf).filter(day -> day.isAfter(last)).isPresent()) {
            errors.rejectValue("asOf", "latecharges.calculator.far");
        }
    }

    /** What was typed, once {@link #check} found no fault. */
    LateDebt debt(Locale reader) {
        List<LateDebt.Payment> received = paid.stream()
                .filter(one -> !one.isBlank())
                .map(one -> new LateDebt.Payment(
                        day(one.on()).orElseThrow(), typed(one.amount(), reader).orElseThrow()))
                .toList();
        return new LateDebt(typed(amount, reader).orElseThrow(), day(dueOn).orElseThrow(), received);
    }

    LateChargeTerms terms(Locale reader) {
        LateChargeTerms byLaw =
                LateChargeTerms.byLaw(LateChargeRule.valueOf(rule)).imputing(Imputation.valueOf(imputation));
        return RateText.percent(rate, reader).map(byLaw::agreeing).orElse(byLaw);
    }

    LocalDate lastDay() {
        return day(asOf).orElseThrow();
    }

    int decimals() {
        return money().orElseThrow().getDefaultFractionDigits();
    }

    private Optional<Currency> money() {
        try {
            return Optional.of(Currency.getInstance(currency)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Money> typed(String text, Locale reader) {
        return money().flatMap(known -> Typed.amount(text, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= Math.min(2, known.getDefaultFractionDigits()))
                .map(value -> new Money(value, known)));
    }

    private void requireAmount(Errors errors, Locale reader, String field, String text) {
        if (text.isBlank()) {
            errors.rejectValue(field, "frame.required");
        } else if (money().isPresent() && typed(text, reader).isEmpty()) {
            errors.rejectValue(field, "latecharges.amount.form");
        }
    }

    private static void requireDay(Errors errors, String field, String text) {
        if (text.isBlank()) {
            errors.rejectValue(field, "frame.required");
        } else if (day(text).isEmpty()) {
            errors.rejectValue(field, "latecharges.day.form");
        }
    }

    private static Optional<LocalDate> day(String text) {
        return Typed.day(text).filter(day -> !day.isBefore(FIRST) && day.getYear() < 2200);
    }

    private static String said(MultiValueMap<String, String> typed, String name, String usual) {
        String said = typed.getFirst(name);
        return said == null ? usual : said.strip();
    }

    private static String at(List<String> texts, int row) {
        return row < texts.size() ? texts.get(row).strip() : "";
    }
}
