package io.quittance.web.api.plans;

import io.quittance.web.api.Address;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payment plans of a client. */
@RestController
@RequestMapping("/api/v1/clients/{number}/plans")
@Tag(name = "plans")
class ClientPlansController {

    private final BooksOfCaller books;
    private final PlanActs plans;

    ClientPlansController(BooksOfCaller books, PlanActs plans) {
        this.books = books;
        this.plans = plans;
    }

    @GetMapping
    @Operation(operationId = "listClientPlans", summary = "Payment plans of a client")
    Listed<PlanAnswer> list(Visit visit, @PathVariable String number) {
        return new Listed<>(plans.of(visit, books.client(visit, number)), null);
    }

    @PostMapping
    @Operation(
            operationId = "writeClientPlan",
            summary = "Write a payment plan",
            description =
                    "On all that the invoices owe today: the instalments come to it to the cent, or it is 400 with"
                            + " the difference. Above the limit of the settings a finance manager approves it on the screens.")
    ResponseEntity<PlanAnswer> write(Visit visit, @PathVariable String number, @Valid @RequestBody PlanOrder order) {
        PlanAnswer written = plans.write(visit, books.client(visit, number), order);
        return ResponseEntity.created(Address.of("plans", written.id())).body(written);
    }
}
