package io.quittance.web.api.holds;

import io.quittance.client.Client;
import io.quittance.insight.client.HoldsOfClient;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds on a whole client. */
@RestController
@RequestMapping("/api/v1/clients/{number}/holds")
@Tag(name = "holds")
class ClientHoldsController {

    private final BooksOfCaller books;
    private final HoldPlacing placing;
    private final HoldsOfClient holdsOfClient;

    ClientHoldsController(BooksOfCaller books, HoldPlacing placing, HoldsOfClient holdsOfClient) {
        this.books = books;
        this.placing = placing;
        this.holdsOfClient = holdsOfClient;
    }

    @GetMapping
    @Operation(operationId = "listClientHolds", summary = "Holds in force on a client and its invoices")
    Listed<HoldAnswer> list(Visit visit, @PathVariable String number) {
        Client client = books.client(visit, number);
        return new Listed<>(
                holdsOfClient.of(client.id(), books.firstNightToCome(visit)).stream()
                        .map(hold -> HoldAnswer.of(number, hold))
                        .toList(),
                null);
    }

    @PostMapping
    @Operation(
            operationId = "placeClientHold",
            summary = "Hold a whole client",
            description = "No invoice of the client climbs its ladder from the first night to come until the last day"
                    + " named, that day included; without one until the hold is deleted.")
    ResponseEntity<HoldAnswer> place(Visit visit, @PathVariable String number, @Valid @RequestBody HoldOrder order) {
        Client client = books.client(visit, number);
        HoldAnswer placed = HoldAnswer.of(number, null, placing.place(visit, client, null, order));
        return ResponseEntity.created(placed.href()).body(placed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftClientHold", summary = "Lift a hold on a client")
    void lift(Visit visit, @PathVariable String number, @PathVariable long id) {
        Client client = books.client(visit, number);
        placing.lift(visit, id, hold -> hold.clientId() == client.id());
    }
}
