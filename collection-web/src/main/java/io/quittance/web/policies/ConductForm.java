package io.quittance.web.policies;

import io.quittance.dunning.conduct.Conduct;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When clients are contacted, and how often, as a person types it. */
record ConductForm(
        @Nullable List<DayOfWeek> days,
        @Nullable String from,
        @Nullable String until,
        @Nullable Boolean avoidsHolidays,
        @Nullable String maxPerDay,
        @Nullable String maxPerWeek) {

    static ConductForm of(Conduct conduct) {
        return new ConductForm(
                conduct.weekdays(),
                conduct.from().toString(),
                conduct.until().toString(),
                conduct.avoidsHolidays(),
                String.valueOf(conduct.maxPerDay()),
                String.valueOf(conduct.maxPerWeek()));
    }

    /** Finds what could not be read; what makes no sense is found by the desk. */
    void check(Errors errors) {
        if (time(from).isEmpty()) {
            errors.rejectValue("conduct.from", "policies.problem.time");
        }
        if (time(until).isEmpty()) {
            errors.rejectValue("conduct.until", "policies.problem.time");
        }
        if (LevelForm.whole(maxPerDay).isEmpty()) {
            errors.rejectValue("conduct.maxPerDay", "policies.problem.whole");
        }
        if (LevelForm.whole(maxPerWeek).isEmpty()) {
            errors.rejectValue("conduct.maxPerWeek", "policies.problem.whole");
        }
    }

    /** Once {@link #check} found no fault. */
    Conduct conduct() {
        return new Conduct(
                Conduct.digits(Objects.requireNonNullElse(days, List.of())),
                time(from).orElseThrow(),
                time(until).orElseThrow(),
                Boolean.TRUE.equals(avoidsHolidays),
                LevelForm.whole(maxPerDay).orElseThrow(),
                LevelForm.whole(maxPerWeek).orElseThrow());
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        try {
            return Optional.of(LocalTime.parse(Objects.requireNonNullElse(text, "")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
