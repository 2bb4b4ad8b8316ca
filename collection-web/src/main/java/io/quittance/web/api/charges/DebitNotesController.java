package io.quittance.web.api.charges;

import io.quittance.charge.note.DebitNotes;
import io.quittance.charge.note.NotableCharges;
import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.debit.DebitNoteDesk;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Debit notes of a client's late charges. */
@RestController
@RequestMapping("/api/v1/clients/{number}/debit-notes")
@Tag(name = "late-charges")
class DebitNotesController {

    private final BooksOfCaller books;
    private final NotableCharges notable;
    private final DebitNoteDesk desk;
    private final DebitNotes notes;

    DebitNotesController(BooksOfCaller books, NotableCharges notable, DebitNoteDesk desk, DebitNotes notes) {
        this.books = books;
        this.notable = notable;
        this.desk = desk;
        this.notes = notes;
    }

    @GetMapping
    @Operation(operationId = "listDebitNotes", summary = "The debit notes of a client, the latest first")
    Listed<DebitNoteAnswer> list(Visit visit, @PathVariable String number) {
        Client client = books.client(visit, number);
        return new Listed<>(
                notes.of(client.id()).stream()
                        .map(note -> DebitNoteAnswer.of(number, note))
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeDebitNote",
            summary = "Make out a debit note",
            description =
                    "Of what accrued on these invoices, paid or not, and was neither waived, paid nor on a note before;"
                            + " one note for each currency. Numbered without gaps, frozen, outside VAT. 409 when there is nothing"
                            + " to ask for.")
    Listed<DebitNoteAnswer> make(Visit visit, @PathVariable String number, @Valid @RequestBody DebitNoteOrder order) {
        Client client = books.client(visit, number);
        List<String> made =
                desk.issue(visit.creditorId(), client.id(), chosen(visit, client, order), visit.today(), visit.by());
        if (made.isEmpty()) {
            throw new ConflictException("There is nothing to ask for on these invoices.");
        }
        return new Listed<>(
                notes.of(client.id()).stream()
                        .filter(note -> made.contains(note.number()))
                        .map(note -> DebitNoteAnswer.of(number, note))
                        .toList(),
                null);
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "getDebitNotePdf", summary = "A debit note as it was printed")
    byte[] pdf(Visit visit, @PathVariable String number, @PathVariable long id) {
        return notes.pdf(books.client(visit, number).id(), id)
                .orElseThrow(() -> new UnknownNumberException("debit note", id));
    }

    private Set<Long> chosen(Visit visit, Client client, DebitNoteOrder order) {
        if (order.invoices() == null) {
            return notable.of(client.id(), visit.today()).stream()
                    .map(line -> line.invoice().id())
                    .collect(Collectors.toSet());
        }
        return order.invoices().stream()
                .map(number -> books.invoice(visit, number))
                .filter(invoice -> invoice.clientId() == client.id())
                .map(Invoice::id)
                .collect(Collectors.toSet());
    }
}
