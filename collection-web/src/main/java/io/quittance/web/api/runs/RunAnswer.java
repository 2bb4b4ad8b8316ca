package io.quittance.web.api.runs;

import io.quittance.dunning.run.Preview;
import io.quittance.dunning.run.RunReport;
import io.quittance.dunning.run.RunRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a night did, or would do.
 *
 * @param id null: it was only previewed
 * @param invoices those that were due for a rung: {@code lines} climbed, {@code skips} were left alone
 * @param steps one per client and currency written to, called or handed over
 * @param millis how long it took; null: it was only previewed
 * @param repeated true: that day was run before, nothing more was done or would be
 */
record RunAnswer(
        @Nullable Long id,
        LocalDate on,
        Status status,
        int invoices,
        int steps,
        int lines,
        int skips,
        @Nullable Integer millis,
        boolean repeated) {

    static RunAnswer of(RunReport run) {
        return new RunAnswer(
                run.id(),
                run.on(),
                Status.DONE,
                run.invoices(),
                run.steps(),
                run.lines(),
                run.skips(),
                run.millis(),
                run.repeated());
    }

    static RunAnswer of(RunRow run) {
        return new RunAnswer(
                run.id(),
                run.on(),
                Status.DONE,
                run.invoices(),
                run.steps(),
                run.lines(),
                run.skips(),
                run.millis(),
                false);
    }

    static RunAnswer of(Preview preview) {
        return new RunAnswer(
                null,
                preview.on(),
                Status.PREVIEW,
                preview.invoices(),
                preview.steps(),
                preview.lines(),
                preview.skips(),
                null,
                preview.alreadyRun());
    }

    /** Whether it was done. */
    enum Status {
        DONE,
        PREVIEW
    }
}
