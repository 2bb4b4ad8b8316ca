package io.quittance.web.api.holds;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.hold.Hold;
import io.quittance.invoice.Invoice;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds on one invoice, or on a part of it. */
@RestController
@RequestMapping("/api/v1/invoices/{number}/holds")
@Tag(name = "holds")
class InvoiceHoldsController {

    private final BooksOfCaller books;
    private final Clients clients;
    private final HoldPlacing placing;

    InvoiceHoldsController(BooksOfCaller books, Clients clients, HoldPlacing placing) {
        this.books = books;
        this.clients = clients;
        this.placing = placing;
    }

    @PostMapping
    @Operation(
            operationId = "placeInvoiceHold",
            summary = "Hold an invoice, or a part of it",
            description =
                    "With an amount, only that part is held: the rest is still asked for, and the invoice still climbs."
                            + " Counts from the first night to come until the last day named, that day included. With the reason"
                            + " DISPUTE and no last day, a dispute is opened: see `POST /invoices/{number}/disputes`.")
    ResponseEntity<HoldAnswer> place(Visit visit, @PathVariable String number, @Valid @RequestBody HoldOrder order) {
        Invoice invoice = books.invoice(visit, number);
        Client client = clients.findById(invoice.clientId()).orElseThrow();
        Hold hold = placing.place(visit, client, invoice, order);
        HoldAnswer placed = HoldAnswer.of(client.number(), invoice, hold);
        return ResponseEntity.created(placed.href()).body(placed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftInvoiceHold", summary = "Lift a hold on an invoice")
    void lift(Visit visit, @PathVariable String number, @PathVariable long id) {
        Invoice invoice = books.invoice(visit, number);
        placing.lift(visit, id, hold -> hold.invoiceId().equals(Optional.of(invoice.id())));
    }
}
