package io.quittance.web.api.payments;

import io.quittance.payment.OrderedPayments.Recorded;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.web.api.Address;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money received. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "payments")
class PaymentsController {

    private final PaymentRecording recording;
    private final PaymentDesk desk;
    private final SettledInvoices settled;

    PaymentsController(PaymentRecording recording, PaymentDesk desk, SettledInvoices settled) {
        this.recording = recording;
        this.desk = desk;
        this.settled = settled;
    }

    @PostMapping
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description =
                    "It settles the invoices named in `reference`, then the oldest due; several due on one day in"
                            + " proportion (C. civ. 1342-10). What matches nothing stays unapplied and holds reminders back."
                            + " It counts from the day it was received, in figures as of past days too. Sent again with the"
                            + " same `Idempotency-Key` it answers 200 with what was recorded; another body under that key is 422.")
    ResponseEntity<PaymentAnswer> record(
            Visit visit,
            @RequestHeader(name = PaymentRecording.KEY, required = false)
                    @Parameter(
                            description = "Yours, such as a UUID: an order sent again under its key is recorded once.")
                    @Nullable
                    String key,
            @Valid @RequestBody PaymentOrder order) {
        Recorded recorded = recording.record(visit, order, key);
        PaymentAnswer answer = settled.answer(visit.creditorId(), recorded.id());
        return recorded.repeated()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(Address.of("payments", recorded.id())).body(answer);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPayment", summary = "A payment and what it settles")
    PaymentAnswer one(Visit visit, @PathVariable long id) {
        return settled.answer(visit.creditorId(), id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "takeBackPayment",
            summary = "Take a payment back",
            description =
                    "What it settled is open again from today on, and the payment stays to be read, with who took it"
                            + " back, when and why. A payment that was taken back already, or that the books report, is 409.")
    void takeBack(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "MISTAKE") TakeBackReason reason) {
        settled.requireKnown(visit.creditorId(), id);
        desk.takeBack(visit.creditorId(), id, new TakenBack(visit.today(), visit.by(), reason));
    }
}
