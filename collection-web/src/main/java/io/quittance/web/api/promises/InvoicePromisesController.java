package io.quittance.web.api.promises;

import io.quittance.invoice.Invoice;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The promises that an invoice was part of. */
@RestController
@RequestMapping("/api/v1/invoices/{number}/promises")
@Tag(name = "promises")
class InvoicePromisesController {

    private final BooksOfCaller books;
    private final PromiseTaking taking;

    InvoicePromisesController(BooksOfCaller books, PromiseTaking taking) {
        this.books = books;
        this.taking = taking;
    }

    @GetMapping
    @Operation(operationId = "listInvoicePromises", summary = "Promises that an invoice was part of")
    Listed<PromiseAnswer> list(Visit visit, @PathVariable String number) {
        Invoice invoice = books.invoice(visit, number);
        return taking.list(visit, PromiseFilter.ofInvoice(invoice.clientId(), invoice.id()));
    }
}
