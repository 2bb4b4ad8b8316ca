package io.quittance.web.api.clients;

import io.quittance.client.Client;
import io.quittance.insight.client.ClientFigures;
import io.quittance.insight.client.ClientSearch;
import io.quittance.insight.client.ClientTimeline;
import io.quittance.insight.client.HoldsOfClient;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes. */
@RestController
@RequestMapping("/api/v1/clients")
@Tag(name = "clients")
class ClientsController {

    private final BooksOfCaller books;
    private final ClientSearch search;
    private final ClientFigures figures;
    private final HoldsOfClient holds;
    private final ClientTimeline timeline;

    ClientsController(
            BooksOfCaller books,
            ClientSearch search,
            ClientFigures figures,
            HoldsOfClient holds,
            ClientTimeline timeline) {
        this.books = books;
        this.search = search;
        this.figures = figures;
        this.holds = holds;
        this.timeline = timeline;
    }

    @GetMapping
    @Operation(
            operationId = "listClients",
            summary = "Find clients",
            description =
                    "By a part of the name, or the start of a client number, an email or an invoice number, whatever"
                            + " the case and the accents; all of them without `q`. By name.")
    Listed<FoundClientAnswer> list(
            Visit visit, @RequestParam(required = false) @Nullable String q, @ParameterObject @Valid Paging paging) {
        String currency = books.currency(visit);
        return Listed.of(
                search.page(visit.creditorId(), visit.today(), currency, q, null, paging.cursor(), paging.size()),
                FoundClientAnswer::of);
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "getClient",
            summary = "A client with what it owes and what comes next",
            description =
                    "Amounts are in the creditor's currency; `byCurrency` has the same in every currency in which the"
                            + " client owes or is owed. `nextStepOn` is the first night to come on which an invoice may climb.")
    ClientAnswer one(Visit visit, @PathVariable String number) {
        Client client = books.client(visit, number);
        LocalDate night = books.firstNightToCome(visit);
        String currency = books.currency(visit);
        return ClientAnswer.of(
                client,
                figures.of(visit.creditorId(), client.id(), visit.today(), currency),
                figures.of(visit.creditorId(), client.id(), night, currency).next(),
                holds.of(client.id(), night));
    }

    @GetMapping("/{number}/history")
    @Operation(
            operationId = "getClientHistory",
            summary = "What happened between us and a client",
            description =
                    "Steps, messages, payments, holds, tasks and imports, the newest first; nothing is ever changed"
                            + " or removed.")
    Listed<HistoryAnswer> history(Visit visit, @PathVariable String number, @ParameterObject @Valid Paging paging) {
        Client client = books.client(visit, number);
        return Listed.of(timeline.page(client.id(), null, paging.cursor(), paging.size()), HistoryAnswer::of);
    }
}
