package io.quittance.web.api.runs;

import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.SkipRow;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a night decided: its steps, and whom it left alone. */
@RestController
@RequestMapping("/api/v1/dunning-runs/{id}")
@Tag(name = "dunning-runs")
class RunPartsController {

    private final RunList runs;
    private final RunSteps steps;
    private final RunSkips skips;

    RunPartsController(RunList runs, RunSteps steps, RunSkips skips) {
        this.runs = runs;
        this.steps = steps;
        this.skips = skips;
    }

    @GetMapping("/steps")
    @Operation(
            operationId = "listSteps",
            summary = "The steps of a night",
            description = "One per client and currency, the firmest first. `invoices` climb a rung; `othersListed` are"
                    + " overdue too and told for information.")
    Listed<StepAnswer> steps(Visit visit, @PathVariable long id, @ParameterObject @Valid Paging paging) {
        requireRun(visit, id);
        return paging.page(steps.of(id, paging.seen(0), paging.sizeAndOne()), StepRow::id, StepAnswer::of);
    }

    @GetMapping("/skips")
    @Operation(
            operationId = "listSkips",
            summary = "The invoices that a night left alone, and why",
            description = "`until` is a hold's last day, or the first day on which a client written to recently may be"
                    + " asked again.")
    Listed<SkipAnswer> skips(Visit visit, @PathVariable long id, @ParameterObject @Valid Paging paging) {
        requireRun(visit, id);
        return paging.page(skips.of(id, null, paging.seen(0), paging.sizeAndOne()), SkipRow::invoiceId, SkipAnswer::of);
    }

    private void requireRun(Visit visit, long id) {
        if (runs.find(visit.creditorId(), id).isEmpty()) {
            throw new UnknownNumberException("dunning-run", id);
        }
    }
}
