package io.quittance.web.risk;

import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * Proceedings as a person types them.
 *
 * @param openedOn empty: the day of publication
 * @param declareBy empty: two months after publication
 */
record InsolvencyForm(
        @NotNull(message = "{frame.required}") InsolvencyKind kind,
        @NotBlank(message = "{frame.required}") String publishedOn,
        String openedOn,
        String declareBy,
        @Size(max = 200, message = "{frame.too-long}") String court,
        @Size(max = 500, message = "{frame.too-long}") String note) {

    static final InsolvencyForm BLANK = new InsolvencyForm(InsolvencyKind.REORGANISATION, "", "", "", "", "");

    InsolvencyForm {
        publishedOn = Objects.requireNonNullElse(publishedOn, "");
        openedOn = Objects.requireNonNullElse(openedOn, "");
        declareBy = Objects.requireNonNullElse(declareBy, "");
        court = Objects.requireNonNullElse(court, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /** Checks what depends on the day. */
    void check(Errors errors, LocalDate today) {
        Optional<LocalDate> published = Typed.day(publishedOn).filter(day -> !day.isAfter(today));
        if (!publishedOn.isBlank() && published.isEmpty()) {
            errors.rejectValue("publishedOn", "risk.insolvency.publishedOn.form");
        }
        LocalDate known = published.orElse(today);
        if (!openedOn.isBlank()
                && Typed.day(openedOn).filter(day -> !day.isAfter(known)).isEmpty()) {
            errors.rejectValue("openedOn", "risk.insolvency.openedOn.form");
        }
        if (!declareBy.isBlank()
                && Typed.day(declareBy).filter(day -> day.isAfter(known)).isEmpty()) {
            errors.rejectValue("declareBy", "risk.insolvency.declareBy.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewInsolvency learned() {
        return new NewInsolvency(
                kind,
                Typed.day(openedOn).orElse(null),
                Typed.day(publishedOn).orElseThrow(),
                Typed.day(declareBy).orElse(null),
                court,
                note);
    }
}
