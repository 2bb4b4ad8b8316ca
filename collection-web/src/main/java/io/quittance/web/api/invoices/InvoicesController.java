package io.quittance.web.api.invoices;

import io.quittance.dunning.report.WhyNot;
import io.quittance.insight.invoice.InvoiceDetail;
import io.quittance.insight.invoice.InvoiceFilter;
import io.quittance.insight.invoice.InvoiceList;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Day;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** What is owed. */
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "invoices")
class InvoicesController {

    private final BooksOfCaller books;
    private final InvoiceList invoices;
    private final InvoiceDetail detail;
    private final WhyNot whyNot;

    InvoicesController(BooksOfCaller books, InvoiceList invoices, InvoiceDetail detail, WhyNot whyNot) {
        this.books = books;
        this.invoices = invoices;
        this.detail = detail;
        this.whyNot = whyNot;
    }

    @GetMapping
    @Operation(
            operationId = "listInvoices",
            summary = "List invoices, now or as of a day",
            description =
                    "The oldest due first. With `asOf`, balances are replayed from payments as the books stood at the"
                            + " end of that day, by the same rule as the aged balance.")
    Listed<ListedInvoiceAnswer> list(
            Visit visit,
            @Parameter(
                            description =
                                    "open: something is owed; overdue: and the due date has passed; settled: nothing is"
                                            + " owed; credit: a credit note with something left. All of them when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    WantedState state,
            @Parameter(description = "A client's number.") @RequestParam(required = false) @Nullable String client,
            @Parameter(description = "The end of this day; now when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Day asOf,
            @ParameterObject @Valid Paging paging) {
        String number = client == null ? null : books.client(visit, client).number();
        InvoiceFilter filter = new InvoiceFilter(
                state == null ? null : state.inBooks(), null, number, null, null, asOf == null ? null : asOf.date());
        return Listed.of(
                invoices.page(visit.creditorId(), visit.today(), filter, paging.cursor(), paging.size()),
                ListedInvoiceAnswer::of);
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "getInvoice",
            summary = "An invoice and its place on the ladder",
            description =
                    "`daysOverdue` is 0 or less before the day after the due date. `nextStepOn` is the first night to"
                            + " come on which it may climb, as far as `blockedBy` lets it.")
    InvoiceAnswer one(Visit visit, @PathVariable String number) {
        LocalDate night = books.firstNightToCome(visit);
        InvoiceDetail.Detail invoice = detail.of(visit.creditorId(), number, night)
                .orElseThrow(() -> new UnknownNumberException("invoice", number));
        return InvoiceAnswer.of(invoice, visit.today(), whyNot.of(invoice.id(), night));
    }
}
