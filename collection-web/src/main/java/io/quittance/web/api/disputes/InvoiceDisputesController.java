package io.quittance.web.api.disputes;

import io.quittance.client.Client;
import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReason;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.Disputes;
import io.quittance.dispute.NewDispute;
import io.quittance.invoice.Invoice;
import io.quittance.web.api.Address;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes of an invoice, or of a client. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "disputes")
class InvoiceDisputesController {

    private final BooksOfCaller books;
    private final Disputes disputes;
    private final DisputeReasons reasons;
    private final DisputeDesk desk;

    InvoiceDisputesController(BooksOfCaller books, Disputes disputes, DisputeReasons reasons, DisputeDesk desk) {
        this.books = books;
        this.disputes = disputes;
        this.reasons = reasons;
        this.desk = desk;
    }

    @GetMapping("/invoices/{number}/disputes")
    @Operation(operationId = "listInvoiceDisputes", summary = "Disputes of an invoice, the latest first")
    Listed<DisputeAnswer> ofInvoice(Visit visit, @PathVariable String number) {
        Invoice invoice = books.invoice(visit, number);
        return new Listed<>(
                disputes.ofInvoice(invoice.id()).stream().map(DisputeAnswer::of).toList(), null);
    }

    @GetMapping("/clients/{number}/disputes")
    @Operation(operationId = "listClientDisputes", summary = "Disputes of a client, the latest first")
    Listed<DisputeAnswer> ofClient(Visit visit, @PathVariable String number) {
        Client client = books.client(visit, number);
        return new Listed<>(
                disputes.ofClient(client.id()).stream().map(DisputeAnswer::of).toList(), null);
    }

    @PostMapping("/invoices/{number}/disputes")
    @Operation(
            operationId = "openDispute",
            summary = "Open a dispute on an invoice, or on a part of it",
            description =
                    "What is disputed is not asked for from the first night to come on; the rest still is. Several disputes"
                            + " of one invoice may run, as long as together they are no more than is open.")
    ResponseEntity<DisputeAnswer> open(
            Visit visit, @PathVariable String number, @Valid @RequestBody DisputeOrder order) {
        Invoice invoice = books.invoice(visit, number);
        try {
            Dispute opened = desk.open(
                    new NewDispute(
                            visit.creditorId(),
                            invoice.id(),
                            reason(visit, order.reason()).id(),
                            order.amount() == null ? null : order.amount().value(),
                            order.note(),
                            null,
                            order.dueOn() == null ? null : order.dueOn().date()),
                    books.firstNightToCome(visit),
                    visit.by());
            return ResponseEntity.created(Address.of("disputes", opened.id())).body(DisputeAnswer.of(opened));
        } catch (DisputeRefusedException refused) {
            throw Refusals.of(refused);
        }
    }

    private DisputeReason reason(Visit visit, String code) {
        return reasons.byCode(visit.creditorId(), code)
                .orElseThrow(() -> new InvalidFieldException(
                        "reason",
                        "expected one of "
                                + reasons.active(visit.creditorId()).stream()
                                        .map(DisputeReason::code)
                                        .collect(Collectors.joining(", "))));
    }
}
