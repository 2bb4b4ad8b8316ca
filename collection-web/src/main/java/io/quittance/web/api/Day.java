package io.quittance.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quittance.web.api.problem.Expects;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A day as a caller writes it, in a body or behind a question mark: {@code 2026-11-04}.
 *
 * @param date from 1900 to 2199: anything else was mistyped
 */
@Expects("a day such as 2026-11-04")
@Schema(type = "string", format = "date", example = "2026-11-04")
public record Day(LocalDate date) {

    private static final Pattern WRITTEN = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    /**
     * Reads what a caller wrote; Spring finds this method by its name.
     *
     * @throws IllegalArgumentException if there is no such day
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Day of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a day: " + text);
        }
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            throw new IllegalArgumentException("not a day: " + text, notInTheCalendar);
        }
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
