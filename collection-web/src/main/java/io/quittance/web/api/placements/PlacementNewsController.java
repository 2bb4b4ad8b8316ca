package io.quittance.web.api.placements;

import io.quittance.placement.news.NewsDesk;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.PlacementList;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an agency tells of a placement, and what it remits. */
@RestController
@RequestMapping("/api/v1/placements")
@Tag(name = "placements")
class PlacementNewsController {

    private final PlacementList list;
    private final NewsDesk news;
    private final RemittanceDesk remittances;

    PlacementNewsController(PlacementList list, NewsDesk news, RemittanceDesk remittances) {
        this.list = list;
        this.news = news;
        this.remittances = remittances;
    }

    @PostMapping("/{id}/news")
    @Operation(
            operationId = "tellPlacement",
            summary = "Tell news of a placement",
            description =
                    "The same kind, day and text again change nothing. A court order opens the task to serve it in time.")
    PlacementAnswer tell(Visit visit, @PathVariable long id, @Valid @RequestBody NewsOrder order) {
        PlacementRow row = row(visit, id);
        if (order.on().date().isBefore(row.placedOn()) || order.on().date().isAfter(visit.today())) {
            throw new InvalidFieldException("on", "expected a day from %s to today".formatted(row.placedOn()));
        }
        news.record(visit.creditorId(), id, order.news(), visit.today(), visit.by());
        return PlacementAnswer.of(row(visit, id));
    }

    @PostMapping("/{id}/remittances")
    @Operation(
            operationId = "remitPlacement",
            summary = "Record what an agency collected",
            description =
                    "A payment of the client for all of it, which settles the placed invoices first; the fee is kept apart."
                            + " The same reference with the same amounts changes nothing; with others it is 422.")
    PlacementAnswer remit(Visit visit, @PathVariable long id, @Valid @RequestBody RemittanceOrder order) {
        PlacementRow row = row(visit, id);
        if (order.receivedOn().date().isBefore(row.placedOn())
                || order.receivedOn().date().isAfter(visit.today())) {
            throw new InvalidFieldException("receivedOn", "expected a day from %s to today".formatted(row.placedOn()));
        }
        try {
            remittances.record(visit.creditorId(), id, order.remitted(row.currency()), visit.today(), visit.by());
        } catch (IllegalArgumentException used) {
            throw new InvalidFieldException("reference", "expected one that was not used with other amounts");
        }
        return PlacementAnswer.of(row(visit, id));
    }

    private PlacementRow row(Visit visit, long id) {
        return list.one(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("placement", id));
    }
}
