package io.quittance.web.matching.settings;

import io.quittance.matching.policy.MatchingSettings;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * How a creditor matches, as a person types it.
 *
 * @param automatic {@code true}: what is sure enough is matched without asking anybody
 * @param thanks {@code true}: clients are thanked for what they paid after a reminder
 */
record MatchingSettingsForm(String automatic, String threshold, String margin, String tolerance, String thanks) {

    private static final int NEVER = 101;
    private static final BigDecimal MOST = new BigDecimal("1000");

    MatchingSettingsForm {
        automatic = Objects.requireNonNullElse(automatic, "");
        threshold = Objects.requireNonNullElse(threshold, "");
        margin = Objects.requireNonNullElse(margin, "");
        tolerance = Objects.requireNonNullElse(tolerance, "");
        thanks = Objects.requireNonNullElse(thanks, "");
    }

    static MatchingSettingsForm of(MatchingSettings settings, Formats formats) {
        boolean automatic = settings.threshold() < NEVER;
        return new MatchingSettingsForm(
                Boolean.toString(automatic),
                Integer.toString(automatic ? settings.threshold() : MatchingSettings.USUAL.threshold()),
                Integer.toString(settings.margin()),
                formats.amount(settings.tolerance()),
                Boolean.toString(settings.thanks()));
    }

    void check(Errors errors, Locale reader) {
        whole("threshold", threshold, 60, 100, errors);
        whole("margin", margin, 1, 100, errors);
        if (amount(reader).isEmpty()) {
            errors.rejectValue("tolerance", "matching.settings.tolerance.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    MatchingSettings settings(Locale reader) {
        return new MatchingSettings(
                automatic.equals("true") ? Integer.parseInt(threshold.strip()) : NEVER,
                Integer.parseInt(margin.strip()),
                amount(reader).orElseThrow(),
                thanks.equals("true"));
    }

    private Optional<BigDecimal> amount(Locale reader) {
        return Typed.amount(tolerance, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(MOST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2);
    }

    private static void whole(String field, String typed, int least, int most, Errors errors) {
        boolean fits = typed.strip().matches("[0-9]{1,3}")
                && Integer.parseInt(typed.strip()) >= least
                && Integer.parseInt(typed.strip()) <= most;
        if (!fits) {
            errors.rejectValue(field, "matching.settings.range", new Object[] {least, most}, null);
        }
    }
}
