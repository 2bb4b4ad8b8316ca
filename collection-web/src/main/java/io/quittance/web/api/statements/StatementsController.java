package io.quittance.web.api.statements;

import io.quittance.matching.StatementIntake;
import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.BookedFiles;
import io.quittance.statement.booking.StatementSource;
import io.quittance.web.api.Address;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.quittance.web.statements.BroughtFile;
import io.quittance.web.statements.StatementWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bank statements on their way into the books. */
@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "statements")
class StatementsController {

    private final StatementIntake intake;
    private final BookedFiles files;
    private final StatementWords words;

    StatementsController(StatementIntake intake, BookedFiles files, StatementWords words) {
        this.intake = intake;
        this.files = files;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "bookStatements",
            summary = "Book a file of bank statements, and match what came in",
            description = "camt.052, camt.053 or camt.054 of any version, CFONB 120, MT940 or MT942; the format is"
                    + " recognised. So is a CSV or XLSX table of movements, once a person has loaded one with the same column names on"
                    + " the screen and said which column is what; before, it is refused with the code COLUMNS_NOT_TOLD. Each movement is booked once, however often and in whichever order it is told: the same"
                    + " file again answers the same `id`, with all of it `repeated`. A file that cannot be read is refused"
                    + " whole: 422 with `code`, `line`, `place`, `expected` and `found`. What came in is matched as far as that is sure, the rest waits. Messages follow Accept-Language,"
                    + " fr or en.")
    ResponseEntity<StatementFileAnswer> book(Visit visit, @RequestParam MultipartFile file) throws IOException {
        TakenFile taken =
                intake.take(visit.creditorId(), BroughtFile.of(file, StatementSource.API), visit.today(), visit.by());
        return ResponseEntity.created(Address.of("statements", taken.file().id()))
                .body(StatementFileAnswer.of(taken, words));
    }

    @GetMapping
    @Operation(
            operationId = "listStatementFiles",
            summary = "Files of bank statements",
            description = "The latest first, without their warnings.")
    Listed<StatementFileAnswer> list(Visit visit, @ParameterObject @Valid Paging paging) {
        return paging.page(
                files.page(visit.creditorId(), paging.seen(Long.MAX_VALUE), paging.sizeAndOne()),
                BookedFile::id,
                file -> StatementFileAnswer.of(intake.counted(file), words));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getStatementFile",
            summary = "A file of bank statements, and what to know of it",
            description = "At most 5,000 warnings are listed.")
    StatementFileAnswer one(Visit visit, @PathVariable long id) {
        return files.find(visit.creditorId(), id)
                .map(file -> StatementFileAnswer.of(intake.counted(file), words))
                .orElseThrow(() -> new UnknownNumberException("file of statements", id));
    }
}
