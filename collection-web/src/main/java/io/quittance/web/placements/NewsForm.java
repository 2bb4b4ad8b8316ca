package io.quittance.web.placements;

import io.quittance.placement.news.News;
import io.quittance.placement.news.NewsKind;
import io.quittance.placement.news.NewsSource;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.validation.Errors;

/** What an agency told or a court did, as a person types it. */
public record NewsForm(
        @NotNull(message = "{frame.required}") NewsKind news,
        @NotBlank(message = "{frame.required}") String on,
        @Size(max = 2000, message = "{frame.too-long}") String text) {

    public NewsForm {
        on = Objects.requireNonNullElse(on, "");
        text = Objects.requireNonNullElse(text, "");
    }

    /** A day from that of the placement to today; words where it is a stage or a note. */
    void check(Errors errors, LocalDate placedOn, LocalDate today) {
        boolean inTime = Typed.day(on)
                .filter(day -> !day.isBefore(placedOn) && !day.isAfter(today))
                .isPresent();
        if (!on.isBlank() && !inTime) {
            errors.rejectValue("on", "placements.on.form");
        }
        if (text.isBlank() && (news == NewsKind.STAGE || news == NewsKind.NOTE)) {
            errors.rejectValue("text", "placements.text.form");
        }
    }

    News told() {
        return new News(news, Typed.day(on).orElseThrow(), text, NewsSource.HAND);
    }
}
