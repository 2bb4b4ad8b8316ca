package io.quittance.web.api.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeState;
import io.quittance.dispute.Disputes;
import io.quittance.insight.dispute.DisputeFilter;
import io.quittance.insight.dispute.DisputeList;
import io.quittance.notifications.dispute.Conversation;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The disputes of a creditor, and what is said about one. */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
class DisputesController {

    private final Disputes disputes;
    private final DisputeList list;
    private final Conversation conversation;

    DisputesController(Disputes disputes, DisputeList list, Conversation conversation) {
        this.disputes = disputes;
        this.list = list;
        this.conversation = conversation;
    }

    @GetMapping
    @Operation(
            operationId = "listDisputes",
            summary = "Disputes, those to answer soonest first",
            description = "All of them without `state`; what is accepted is AWAITED until its credit comes.")
    Listed<DisputeAnswer> all(
            Visit visit,
            @RequestParam(required = false) @Nullable DisputeState state,
            @ParameterObject @Valid Paging paging) {
        DisputeFilter filter = DisputeFilter.in(state);
        return Listed.of(
                list.page(visit.creditorId(), visit.today(), filter, paging.cursor(), paging.size()),
                DisputeAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDispute", summary = "A dispute as it stands")
    DisputeAnswer one(Visit visit, @PathVariable long id) {
        return DisputeAnswer.of(find(visit, id));
    }

    @GetMapping("/{id}/entries")
    @Operation(operationId = "listDisputeEntries", summary = "What was said about a dispute, the oldest first")
    Listed<EntryAnswer> said(Visit visit, @PathVariable long id) {
        return new Listed<>(entries(find(visit, id)), null);
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addDisputeEntry", summary = "Say something about a dispute")
    EntryAnswer say(Visit visit, @PathVariable long id, @Valid @RequestBody EntryOrder order) {
        Dispute dispute = find(visit, id);
        long entry = conversation.say(dispute.id(), order.text(), List.of(), visit.today(), visit.by());
        return entries(dispute).stream()
                .filter(one -> one.id() == entry)
                .findFirst()
                .orElseThrow();
    }

    private List<EntryAnswer> entries(Dispute dispute) {
        return conversation.of(dispute.id()).stream().map(EntryAnswer::of).toList();
    }

    private Dispute find(Visit visit, long id) {
        return disputes.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("dispute", id));
    }
}
