package io.quittance.web.api.promises;

import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseState;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Any promise by its id alone. */
@RestController("apiPromisesController")
@RequestMapping("/api/v1/promises/{id}")
@Tag(name = "promises")
class PromisesController {

    private final PromiseTaking taking;
    private final PromiseDesk desk;

    PromisesController(PromiseTaking taking, PromiseDesk desk) {
        this.taking = taking;
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "getPromise", summary = "A promise and what became of it")
    PromiseAnswer one(Visit visit, @PathVariable long id) {
        try {
            return taking.one(visit, id);
        } catch (NoSuchElementException unknown) {
            throw new UnknownNumberException("promise", id);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawPromise",
            summary = "Withdraw a promise that was never given",
            description =
                    "Its invoices are asked for again from the next night on, unless it had replaced another promise,"
                            + " which counts again; the promise stays to be read. To delete twice is to delete once. 409 when"
                            + " it is decided or replaced.")
    void withdraw(Visit visit, @PathVariable long id) {
        PromiseState state = one(visit, id).state();
        if (state == PromiseState.WITHDRAWN) {
            return;
        }
        if (state != PromiseState.OPEN) {
            throw new ConflictException("The promise does not run any more: it is %s.".formatted(state));
        }
        try {
            desk.withdraw(visit.creditorId(), id, visit.today(), visit.by());
        } catch (IllegalStateException meanwhile) {
            throw new ConflictException("The promise was decided, replaced or withdrawn meanwhile.");
        }
    }
}
