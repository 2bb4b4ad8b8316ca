package io.quittance.web.charges;

import io.quittance.calendar.Semester;
import io.quittance.charge.LateChargeRule;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.PublishedRates;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads a contract's rate as a person types it, and refuses one under the floor of the day's semester. */
@Component
class RateText {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    private final PublishedRates rates;
    private final Formats formats;

    RateText(PublishedRates rates, Formats formats) {
        this.rates = rates;
        this.formats = formats;
    }

    /** In percent per year; empty when it is no rate from 0 to 100 with three decimals at most. */
    static Optional<BigDecimal> percent(String text, Locale reader) {
        return Typed.amount(text, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 3);
    }

    void check(Errors errors, String field, String text, LateChargeRule rule, LocalDate on, Locale reader) {
        if (text.isBlank()) {
            return;
        }
        Optional<BigDecimal> percent = percent(text, reader);
        if (percent.isEmpty()) {
            errors.rejectValue(field, "latecharges.rate.form");
            return;
        }
        Semester semester = Semester.of(on);
        String since = formats.longDay(semester.firstDay());
        try {
            rule.floorPercent(semester, rates.all())
                    .filter(floor -> percent.get().compareTo(floor) < 0)
                    .ifPresent(floor -> errors.rejectValue(
                            field, "latecharges.under-floor", new Object[] {formats.rate(floor), since}, null));
        } catch (MissingRateException missing) {
            errors.rejectValue(field, "latecharges.missing", new Object[] {formats.word(missing.kind()), since}, null);
        }
    }
}
