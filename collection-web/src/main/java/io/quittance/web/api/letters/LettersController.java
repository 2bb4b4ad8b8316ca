package io.quittance.web.api.letters;

import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.FollowedLetters;
import io.quittance.notifications.letter.life.LetterEvents;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters, and what became of them. */
@RestController
@RequestMapping("/api/v1/letters")
@Tag(name = "letters")
class LettersController {

    private final BooksOfCaller books;
    private final FollowedLetters letters;
    private final LetterEvents events;
    private final Proofs proofs;
    private final LetterTelling telling;

    LettersController(
            BooksOfCaller books, FollowedLetters letters, LetterEvents events, Proofs proofs, LetterTelling telling) {
        this.books = books;
        this.letters = letters;
        this.events = events;
        this.proofs = proofs;
        this.telling = telling;
    }

    @GetMapping
    @Operation(operationId = "listLetters", summary = "Letters and where they stand", description = "The latest first.")
    Listed<LetterAnswer> list(
            Visit visit,
            @Parameter(description = "Where it stands.") @RequestParam(required = false) @Nullable LetterState state,
            @Parameter(description = "A client's number.") @RequestParam(required = false) @Nullable String client,
            @ParameterObject @Valid Paging paging) {
        Long clientId = client == null ? null : books.client(visit, client).id();
        return paging.page(
                letters.of(
                        visit.creditorId(),
                        new FollowedLetters.Filter(state, clientId),
                        paging.seen(Long.MAX_VALUE),
                        paging.sizeAndOne()),
                FollowedLetter::id,
                LetterAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getLetter", summary = "A letter, what happened to it, and its proofs")
    LetterLifeAnswer one(Visit visit, @PathVariable long id) {
        return new LetterLifeAnswer(
                LetterAnswer.of(letter(visit, id)),
                events.of(id).stream().map(LetterLifeAnswer.EventAnswer::of).toList(),
                proofs.of(id).stream().map(LetterLifeAnswer.ProofAnswer::of).toList());
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "getLetterPdf", summary = "A letter as it is printed")
    byte[] pdf(Visit visit, @PathVariable long id) {
        return letters.pdf(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("letter", id));
    }

    @PostMapping("/{id}/events")
    @Operation(
            operationId = "tellOfLetter",
            summary = "Tell what became of a letter",
            description =
                    "201 when it was news; 200 when the same state on the same day was known. 409 when it cannot follow:"
                            + " the sentence says where the letter stands and what was expected. A registered letter is"
                            + " DEPOSITED, may be IN_TRANSIT, then is DELIVERED, REFUSED, UNCLAIMED, RETURNED or FAILED; of a simple"
                            + " one only DEPOSITED, RETURNED and FAILED are told. RETURNED with NOT_AT_ADDRESS stops the ladder of its"
                            + " invoices until the client's address is corrected.")
    ResponseEntity<LetterLifeAnswer> tell(Visit visit, @PathVariable long id, @Valid @RequestBody EventOrder order) {
        long known = letter(visit, id).id();
        boolean isNews = telling.tell(visit, known, order);
        return ResponseEntity.status(isNews ? HttpStatus.CREATED : HttpStatus.OK)
                .body(one(visit, known));
    }

    private FollowedLetter letter(Visit visit, long id) {
        return letters.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("letter", id));
    }
}
