package io.quittance.web.api.risk;

import io.quittance.client.Client;
import io.quittance.money.Money;
import io.quittance.risk.ClientRisks;
import io.quittance.risk.CreditLimits;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a client may owe, and what its behaviour says. */
@RestController
@RequestMapping("/api/v1/clients/{number}")
@Tag(name = "risk")
class ClientRiskController {

    private final BooksOfCaller books;
    private final ClientRisks risks;
    private final CreditLimits limits;

    ClientRiskController(BooksOfCaller books, ClientRisks risks, CreditLimits limits) {
        this.books = books;
        this.risks = risks;
        this.limits = limits;
    }

    @GetMapping("/risk")
    @Operation(operationId = "getClientRisk", summary = "Exposure, signals and proposed profile of a client")
    RiskAnswer risk(Visit visit, @PathVariable String number) {
        return answer(visit, books.client(visit, number));
    }

    @PutMapping("/credit-limit")
    @Operation(operationId = "setCreditLimit", summary = "Set how much a client may owe")
    RiskAnswer limit(Visit visit, @PathVariable String number, @Valid @RequestBody CreditLimitOrder order) {
        Client client = books.client(visit, number);
        if (order.amount().value().signum() < 0) {
            throw new InvalidFieldException("amount", "expected 0 or more");
        }
        set(visit, client, order.amount().in(books.currency(visit), "amount"), order.note());
        return answer(visit, client);
    }

    @DeleteMapping("/credit-limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftCreditLimit", summary = "Let a client owe without a limit")
    void lift(Visit visit, @PathVariable String number) {
        set(visit, books.client(visit, number), null, null);
    }

    private void set(Visit visit, Client client, @Nullable Money limit, @Nullable String note) {
        limits.set(
                visit.creditorId(),
                client.id(),
                limit,
                Objects.requireNonNullElse(note, ""),
                visit.today(),
                visit.by());
    }

    private RiskAnswer answer(Visit visit, Client client) {
        return RiskAnswer.of(risks.of(visit.creditorId(), client.id(), visit.today()));
    }
}
