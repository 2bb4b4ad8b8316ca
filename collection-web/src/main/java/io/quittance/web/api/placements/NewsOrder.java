package io.quittance.web.api.placements;

import io.quittance.placement.news.News;
import io.quittance.placement.news.NewsKind;
import io.quittance.placement.news.NewsSource;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a placement.
 *
 * @param text needed for a stage and a note
 */
record NewsOrder(
        @NotNull(message = "required: STAGE, NOTE, COURT_FILED, COURT_ORDER or SERVED")
        NewsKind kind,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day on,

        @Size(max = 2000, message = "expected 2000 characters at most") @Nullable
        String text) {

    News news() {
        String words = Objects.requireNonNullElse(text, "");
        if (words.isBlank() && (kind == NewsKind.STAGE || kind == NewsKind.NOTE)) {
            throw new InvalidFieldException("text", "expected words for a stage or a note");
        }
        return new News(kind, on.date(), words, NewsSource.API);
    }
}
