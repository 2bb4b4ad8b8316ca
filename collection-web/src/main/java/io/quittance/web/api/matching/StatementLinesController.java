package io.quittance.web.api.matching;

import io.quittance.insight.Paged;
import io.quittance.insight.matching.LineList;
import io.quittance.insight.matching.LineList.Line;
import io.quittance.insight.matching.LineList.Share;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Movements of bank statements: what waits, what was matched and with what. */
@RestController
@RequestMapping("/api/v1/statement-lines")
@Tag(name = "statements")
class StatementLinesController {

    private final LineList list;
    private final LineMatching matching;

    StatementLinesController(LineList list, LineMatching matching) {
        this.list = list;
        this.matching = matching;
    }

    @GetMapping
    @Operation(
            operationId = "listStatementLines",
            summary = "Movements that are clients', or may be",
            description =
                    "The latest first. `matched`: nothing of it waits; `proposed`: it waits, and `matches` is the best proposal;"
                            + " `unmatched`: it waits, and nothing is known. What went out without giving a payment back is not listed.")
    Listed<StatementLineAnswer> list(
            Visit visit,
            @RequestParam(required = false)
                    @Parameter(description = "matched, proposed or unmatched; all if left out")
                    @Nullable
                    AskedState state,
            @Valid @ParameterObject Paging paging) {
        Paged<Line> page =
                list.page(visit.creditorId(), state == null ? null : state.state(), paging.cursor(), paging.size());
        Map<Long, List<Share>> shares = list.shares(page.items());
        return Listed.of(page, line -> StatementLineAnswer.of(line, shares.getOrDefault(line.id(), List.of())));
    }

    @PostMapping("/{id}/match")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "matchStatementLine",
            summary = "Say what a movement pays",
            description =
                    "One payment is recorded for each client whose invoices are named; what is left of the movement goes on"
                            + " waiting. Names and accounts of payers are learned from it. 409 when the movement or an invoice has"
                            + " less left than that.")
    void match(Visit visit, @PathVariable long id, @Valid @RequestBody MatchBody body) {
        matching.match(visit, id, body);
    }

    @DeleteMapping("/{id}/match")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "undoStatementLine",
            summary = "Undo what a movement was matched with",
            description =
                    "Its payments count no more from today on, what it took back stands again, and it waits again. 409 when"
                            + " nothing stands, or when its money went back since.")
    void undo(Visit visit, @PathVariable long id) {
        matching.undo(visit, id);
    }
}
