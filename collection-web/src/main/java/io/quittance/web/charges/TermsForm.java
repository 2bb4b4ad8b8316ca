package io.quittance.web.charges;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.terms.ChargeSettings;
import io.quittance.web.frame.Formats;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.validation.Errors;

/** What a creditor's general terms say about late charges, as a person types it. */
record TermsForm(String rate, String semesters, String imputation) {

    TermsForm {
        rate = Objects.requireNonNullElse(rate, "");
        semesters = Objects.requireNonNullElse(semesters, "");
        imputation = Objects.requireNonNullElse(imputation, "");
    }

    static TermsForm of(ChargeSettings settings, Formats formats) {
        return new TermsForm(
                formats.amount(settings.percent()),
                settings.semesters().name(),
                settings.imputation().name());
    }

    void check(Errors errors) {
        if (Arrays.stream(Semesters.values()).noneMatch(one -> one.name().equals(semesters))) {
            errors.rejectValue("semesters", "latecharges.calculator.choose");
        }
        if (Arrays.stream(Imputation.values()).noneMatch(one -> one.name().equals(imputation))) {
            errors.rejectValue("imputation", "latecharges.calculator.choose");
        }
    }

    /** What was typed, once nothing was found wrong with it. */
    ChargeSettings settings(Locale reader) {
        return new ChargeSettings(
                RateText.percent(rate, reader).orElse(null),
                Semesters.valueOf(semesters),
                Imputation.valueOf(imputation));
    }
}
