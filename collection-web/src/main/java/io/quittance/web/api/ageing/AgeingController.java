package io.quittance.web.api.ageing;

import io.quittance.insight.ageing.Ageing;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.CurrencyCode;
import io.quittance.web.api.Day;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How late is what is owed. */
@RestController("apiAgeingController")
@RequestMapping("/api/v1/ageing")
@Tag(name = "ageing")
class AgeingController {

    private final BooksOfCaller books;
    private final Ageing ageing;

    AgeingController(BooksOfCaller books, Ageing ageing) {
        this.books = books;
        this.ageing = ageing;
    }

    @GetMapping
    @Operation(
            operationId = "getAgeing",
            summary = "The aged balance as of any day",
            description =
                    "Replayed from invoices and payments as they stood at the end of that day. `total` is the sum of the"
                            + " five columns; credits and unapplied cash stand apart, and `net` is the total less both.")
    AgeingAnswer asOf(
            Visit visit,
            @Parameter(description = "The end of this day; today when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Day asOf,
            @Parameter(description = "ISO 4217; the creditor's own when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    CurrencyCode currency) {
        LocalDate day = asOf == null ? visit.today() : asOf.date();
        String code = currency == null ? books.currency(visit) : currency.code();
        return AgeingAnswer.of(day, ageing.asOf(visit.creditorId(), day, code));
    }
}
