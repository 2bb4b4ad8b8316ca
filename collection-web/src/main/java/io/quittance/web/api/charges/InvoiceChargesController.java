package io.quittance.web.api.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.NotWaivedException;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The late charges of an invoice: what accrued, and what became of it. */
@RestController
@RequestMapping("/api/v1/invoices/{number}/charges")
@Tag(name = "late-charges")
class InvoiceChargesController {

    private final BooksOfCaller books;
    private final ChargeLedger ledger;
    private final WaiverDesk desk;

    InvoiceChargesController(BooksOfCaller books, ChargeLedger ledger, WaiverDesk desk) {
        this.books = books;
        this.ledger = ledger;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "getInvoiceCharges",
            summary = "The late charges of an invoice",
            description =
                    "Accrued to today by the law and the contract of its client, claimed, waived, paid and outstanding."
                            + " They stand apart from the balance, and stay when it is paid.")
    ChargesAnswer charges(Visit visit, @PathVariable String number) {
        Invoice invoice = books.invoice(visit, number);
        return ledger.of(invoice.clientId(), invoice.id(), visit.today())
                .map(ChargesAnswer::of)
                .orElseGet(() -> ChargesAnswer.none(number, invoice.total().currency()));
    }

    @PostMapping("/waivers")
    @Operation(
            operationId = "waiveInvoiceCharges",
            summary = "Give up late charges of an invoice",
            description = "With a reason, which stays in the history. What accrues later is owed again.")
    ChargesAnswer waive(Visit visit, @PathVariable String number, @Valid @RequestBody WaiverOrder order) {
        Invoice invoice = books.invoice(visit, number);
        Optional<Money> amount =
                Optional.ofNullable(order.amount()).map(written -> money(order.kind(), invoice, written.value()));
        try {
            Money waived = desk.waive(
                    visit.creditorId(), invoice.id(), order.kind(), amount, order.reason(), visit.today(), visit.by());
            if (waived.isZero()) {
                throw new InvalidFieldException("kind", "nothing of it is outstanding");
            }
        } catch (NotWaivedException tooMuch) {
            throw new InvalidFieldException(
                    "amount",
                    "expected %s at most".formatted(tooMuch.outstanding().toPlain()));
        }
        return charges(visit, number);
    }

    private static Money money(ChargeKind kind, Invoice invoice, java.math.BigDecimal value) {
        String currency = kind == ChargeKind.INDEMNITY
                ? "EUR"
                : invoice.total().currency().getCurrencyCode();
        try {
            return Optional.of(Money.of(value, currency))
                    .filter(Money::isPositive)
                    .orElseThrow();
        } catch (RuntimeException noAmount) {
            throw new InvalidFieldException("amount", "expected more than 0, in the decimals of " + currency);
        }
    }
}
