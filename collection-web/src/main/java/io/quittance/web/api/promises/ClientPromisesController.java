package io.quittance.web.api.promises;

import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseState;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a client promised to pay. */
@RestController
@RequestMapping("/api/v1/clients/{number}/promises")
@Tag(name = "promises")
class ClientPromisesController {

    private final BooksOfCaller books;
    private final PromiseTaking taking;

    ClientPromisesController(BooksOfCaller books, PromiseTaking taking) {
        this.books = books;
        this.taking = taking;
    }

    @GetMapping
    @Operation(
            operationId = "listClientPromises",
            summary = "Promises of a client",
            description =
                    "Those that run first, then the latest. `KEPT`, `PART_KEPT` and `BROKEN` are read from the payments"
                            + " recorded since the promise that reached the account by `heldUntil`.")
    Listed<PromiseAnswer> list(
            Visit visit, @PathVariable String number, @RequestParam(required = false) @Nullable PromiseState state) {
        long client = books.client(visit, number).id();
        return taking.list(visit, new PromiseFilter(client, null, null, state, null, null));
    }

    @PostMapping
    @Operation(
            operationId = "recordPromise",
            summary = "Take a promise down",
            description =
                    "Its invoices are left alone until its day and the policy's grace are over. One that still runs for"
                            + " the same debt, which is the client as a whole or invoices that are all named again, is replaced by it. 409 when the client broke two promises or more in the last six"
                            + " months and `despiteBroken` is not true.")
    ResponseEntity<PromiseAnswer> record(
            Visit visit, @PathVariable String number, @Valid @RequestBody PromiseOrder order) {
        PromiseAnswer taken = taking.take(visit, books.client(visit, number), order);
        return ResponseEntity.created(taken.href()).body(taken);
    }
}
