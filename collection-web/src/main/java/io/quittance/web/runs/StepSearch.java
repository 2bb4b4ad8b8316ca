package io.quittance.web.runs;

import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of a night the page shows, as its address says.
 *
 * @param level only this level
 * @param q part of a client's name or number
 * @param after id of the last step of the page before
 * @param open id of the step that is open in place
 */
record StepSearch(
        @Nullable Integer level,
        @Nullable StepStatus status,
        @Nullable String q,
        @Nullable Long after,
        @Nullable Long open) {

    StepSearch {
        q = Objects.requireNonNullElse(q, "");
    }

    /** 0: from the first step. */
    long from() {
        return Objects.requireNonNullElse(after, 0L);
    }

    RunSteps.Filter filter() {
        return new RunSteps.Filter(level, status, Objects.requireNonNullElse(q, ""));
    }
}
