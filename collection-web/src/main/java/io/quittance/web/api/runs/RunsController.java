package io.quittance.web.api.runs;

import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.DunningPreview;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunReport;
import io.quittance.web.api.Address;
import io.quittance.web.api.DaysToLive;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nights of a creditor. */
@RestController
@RequestMapping("/api/v1/dunning-runs")
@Tag(name = "dunning-runs")
class RunsController {

    private final DunningNight night;
    private final DunningPreview preview;
    private final RunList runs;
    private final DaysToLive days;

    RunsController(DunningNight night, DunningPreview preview, RunList runs, DaysToLive days) {
        this.night = night;
        this.preview = preview;
        this.runs = runs;
        this.days = days;
    }

    @PostMapping
    @Operation(
            operationId = "runNight",
            summary = "Run or preview a night",
            description =
                    "Walks every due invoice up its ladder by one rung. The same day again does nothing: 200, the same"
                            + " id and `repeated`. A day before the last run is refused: 409. A preview takes the same"
                            + " decision and writes nothing: 200, status PREVIEW, no id. Outside the embedded"
                            + " default a day more than 31 days ahead is refused: 400.")
    ResponseEntity<RunAnswer> run(Visit visit, @Valid @RequestBody RunOrder order) {
        if (order.isPreview()) {
            return ResponseEntity.ok(
                    RunAnswer.of(preview.of(visit.creditorId(), order.on().date())));
        }
        days.requireNear(order.on(), visit);
        RunReport report = night.run(visit.creditorId(), order.on().date(), visit.by());
        RunAnswer answer = RunAnswer.of(report);
        return report.repeated()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(Address.of("dunning-runs", report.id()))
                        .body(answer);
    }

    @GetMapping
    @Operation(operationId = "listRuns", summary = "Nights that were run", description = "The latest day first.")
    Listed<RunAnswer> list(Visit visit, @ParameterObject @Valid Paging paging) {
        LocalDate before =
                LocalDate.ofEpochDay(paging.seen(LocalDate.of(9999, 1, 1).toEpochDay()));
        return paging.page(
                runs.of(visit.creditorId(), before, paging.sizeAndOne()),
                run -> run.on().toEpochDay(),
                RunAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRun", summary = "A night that was run")
    RunAnswer one(Visit visit, @PathVariable long id) {
        return runs.find(visit.creditorId(), id)
                .map(RunAnswer::of)
                .orElseThrow(() -> new UnknownNumberException("dunning-run", id));
    }
}
