package io.quittance.web.api.payments;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.Payments;
import io.quittance.payment.ReceivedPayment;
import io.quittance.web.api.Address;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money received. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "payments")
class PaymentsController {

    private final BooksOfCaller books;
    private final Clients clients;
    private final PaymentDesk desk;
    private final Payments payments;
    private final SettledInvoices settled;

    PaymentsController(
            BooksOfCaller books, Clients clients, PaymentDesk desk, Payments payments, SettledInvoices settled) {
        this.books = books;
        this.clients = clients;
        this.desk = desk;
        this.payments = payments;
        this.settled = settled;
    }

    @PostMapping
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description = "It settles the invoices named in `reference`, then the oldest due; several due on one day in"
                    + " proportion (C. civ. 1342-10). What matches nothing stays unapplied and holds reminders back."
                    + " It counts from the day it was received, in figures as of past days too.")
    ResponseEntity<PaymentAnswer> record(Visit visit, @Valid @RequestBody PaymentOrder order) {
        LocalDate lastDay = visit.today().plusDays(PaymentOrder.DAYS_AHEAD);
        Client client = books.client(visit, order.client());
        ReceivedPayment received = desk.receive(
                order.payment(visit.creditorId(), client.id(), lastDay), order.countsFrom(visit.today()), visit.by());
        return ResponseEntity.created(Address.of("payments", received.id()))
                .body(PaymentAnswer.of(order, client.number(), received));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPayment", summary = "A payment and what it settled")
    PaymentAnswer one(Visit visit, @PathVariable long id) {
        return payments.findById(id)
                .filter(payment -> payment.creditorId() == visit.creditorId())
                .map(payment -> PaymentAnswer.of(
                        payment,
                        clients.findById(payment.clientId()).orElseThrow().number(),
                        settled.by(id)))
                .orElseThrow(() -> new UnknownNumberException("payment", id));
    }
}
