package io.quittance.web.api.risk;

import io.quittance.client.Client;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyEnding;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.risk.ClientRisks;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proceedings against a client. */
@RestController
@RequestMapping("/api/v1/clients/{number}/insolvency")
@Tag(name = "risk")
class InsolvencyApiController {

    private final BooksOfCaller books;
    private final ClientRisks risks;
    private final InsolvencyDesk insolvencies;

    InsolvencyApiController(BooksOfCaller books, ClientRisks risks, InsolvencyDesk insolvencies) {
        this.books = books;
        this.risks = risks;
        this.insolvencies = insolvencies;
    }

    @PostMapping
    @Operation(
            operationId = "recordInsolvency",
            summary = "Take note of collective proceedings",
            description =
                    "Everything stops at once: the client is held as a whole, what waits to be sent is withdrawn, and the"
                            + " task to declare the claim opens. 409 when proceedings run already.")
    RiskAnswer insolvent(Visit visit, @PathVariable String number, @Valid @RequestBody InsolvencyOrder order) {
        Client client = books.client(visit, number);
        if (order.publishedOn().date().isAfter(visit.today())) {
            throw new InvalidFieldException("publishedOn", "expected %s or earlier".formatted(visit.today()));
        }
        try {
            insolvencies.record(visit.creditorId(), client.id(), learned(order), visit.today(), visit.by());
        } catch (IllegalStateException known) {
            throw new ConflictException("Proceedings against client %s run already.".formatted(number));
        }
        return RiskAnswer.of(risks.of(visit.creditorId(), client.id(), visit.today()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endInsolvency",
            summary = "The proceedings are over: the client is asked again",
            description =
                    "`OVER`: interest runs again from today, and never for the days since the judgment, nor is the"
                            + " indemnity owed on older invoices. `MISTAKE`: they were never opened, and all is as if they had not"
                            + " been recorded.")
    void over(Visit visit, @PathVariable String number, @RequestParam(defaultValue = "OVER") InsolvencyEnding ending) {
        try {
            insolvencies.end(visit.creditorId(), books.client(visit, number).id(), ending, visit.today(), visit.by());
        } catch (IllegalStateException over) {
            throw new ConflictException("No proceedings run against client %s.".formatted(number));
        }
    }

    private static NewInsolvency learned(InsolvencyOrder order) {
        try {
            return new NewInsolvency(
                    order.kind(),
                    date(order.openedOn()),
                    order.publishedOn().date(),
                    date(order.declareBy()),
                    Objects.requireNonNullElse(order.court(), ""),
                    Objects.requireNonNullElse(order.note(), ""));
        } catch (IllegalArgumentException contradiction) {
            String[] said = String.valueOf(contradiction.getMessage()).split(": ", 2);
            throw new InvalidFieldException(said[0], said[1]);
        }
    }

    private static @Nullable LocalDate date(@Nullable Day day) {
        return day == null ? null : day.date();
    }
}
