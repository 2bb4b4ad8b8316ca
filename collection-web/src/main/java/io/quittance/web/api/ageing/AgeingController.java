package io.quittance.web.api.ageing;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.ageing.Ageing;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.CurrencyCode;
import io.quittance.web.api.Day;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How late is what is owed. */
@RestController
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
            @Parameter(
                            description =
                                    "ISO 4217. When left out: the creditor's own, or the one most is owed in if nothing is owed in that.")
                    @RequestParam(required = false)
                    @Nullable
                    CurrencyCode currency) {
        LocalDate day = asOf == null ? visit.today() : asOf.date();
        return AgeingAnswer.of(
                day, currency == null ? usual(visit, day) : ageing.asOf(visit.creditorId(), day, currency.code()));
    }

    private AgedBalance usual(Visit visit, LocalDate day) {
        String own = books.currency(visit);
        List<AgedBalance> balances = ageing.asOf(visit.creditorId(), day);
        return balances.stream()
                .filter(balance -> balance.currency().equals(own))
                .findFirst()
                .or(() -> balances.stream().findFirst())
                .orElseGet(() -> AgedBalance.empty(own));
    }
}
