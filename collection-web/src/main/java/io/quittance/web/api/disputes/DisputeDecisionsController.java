package io.quittance.web.api.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeDecisions;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.Disputes;
import io.quittance.web.api.Amount;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided about a dispute, once. */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
class DisputeDecisionsController {

    private final BooksOfCaller books;
    private final Disputes disputes;
    private final DisputeDecisions decisions;

    DisputeDecisionsController(BooksOfCaller books, Disputes disputes, DisputeDecisions decisions) {
        this.books = books;
        this.disputes = disputes;
        this.decisions = decisions;
    }

    @PostMapping("/{id}/rejection")
    @Operation(
            operationId = "rejectDispute",
            summary = "Say that the client is wrong",
            description = "Its hold ends: the ladder goes on where it stopped, from the first night to come.")
    DisputeAnswer reject(Visit visit, @PathVariable long id, @Valid @RequestBody RejectionOrder order) {
        return decided(
                visit,
                id,
                () -> decisions.reject(
                        visit.creditorId(), id, order.answer(), books.firstNightToCome(visit), visit.by()));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(
            operationId = "acceptDispute",
            summary = "Say that the client is right",
            description =
                    "What is disputed stays held until the credit note or the adjustment comes; the night that finds it ends"
                            + " the dispute.")
    DisputeAnswer accept(Visit visit, @PathVariable long id, @Valid @RequestBody AcceptanceOrder order) {
        Amount amount = order.amount();
        return decided(
                visit,
                id,
                () -> decisions.accept(
                        visit.creditorId(),
                        id,
                        amount == null ? null : amount.value(),
                        order.awaits(),
                        Objects.requireNonNullElse(order.answer(), ""),
                        books.firstNightToCome(visit),
                        visit.by()));
    }

    private DisputeAnswer decided(Visit visit, long id, Supplier<Dispute> decision) {
        Dispute before = find(visit, id);
        try {
            return DisputeAnswer.of(find(visit, decision.get().id()));
        } catch (DisputeRefusedException refused) {
            throw Refusals.of(refused);
        } catch (IllegalStateException over) {
            throw new ConflictException("Dispute %d is %s.".formatted(id, before.state()));
        }
    }

    private Dispute find(Visit visit, long id) {
        return disputes.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("dispute", id));
    }
}
