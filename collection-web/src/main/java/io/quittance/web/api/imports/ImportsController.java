package io.quittance.web.api.imports;

import io.quittance.intake.ImportStatus;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.web.api.Address;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into the books. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportsController {

    private final FileLoading loading;
    private final ImportList imports;
    private final ImportAnswers answers;

    ImportsController(FileLoading loading, ImportList imports, ImportAnswers answers) {
        this.loading = loading;
        this.imports = imports;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importFile",
            summary = "Check and post a file",
            description =
                    "CSV of any separator and encoding, or XLSX. Columns, dates and amounts are guessed from the headers"
                            + " and the values; `mapping` says otherwise, a JSON object of header to field (empty: do not use the"
                            + " column), `dates` and `numbers` how they are written; what people chose for files of the same"
                            + " headers stands beside. Where nothing tells the order of dates, a warning AMBIGUOUS_DATES names"
                            + " the row of the headers and the column. The same file again changes nothing. Texts follow"
                            + " Accept-Language, fr or en.")
    ResponseEntity<ImportAnswer> load(
            Visit visit,
            @RequestParam MultipartFile file,
            @RequestParam WantedKind kind,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) WantedReading.@Nullable Dates dates,
            @RequestParam(required = false) WantedReading.@Nullable Numbers numbers,
            Locale reader) {
        long id = loading.load(visit, file, kind.inBooks(), new WantedReading(mapping, dates, numbers));
        return ResponseEntity.created(Address.of("imports", id)).body(answers.of(line(visit, id), reader));
    }

    @GetMapping
    @Operation(operationId = "listImports", summary = "Files that came in", description = "The most recent first.")
    Listed<ImportAnswer> list(Visit visit, @ParameterObject @Valid Paging paging) {
        return paging.page(
                imports.page(visit.creditorId(), paging.seen(Long.MAX_VALUE), paging.sizeAndOne()),
                ImportLine::id,
                ImportAnswer::withoutRemarks);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "A file, and why rows of it were rejected",
            description =
                    "At most 5,000 rejections and 5,000 warnings are listed; `rejected` counts all rows rejected.")
    ImportAnswer one(Visit visit, @PathVariable long id, Locale reader) {
        return answers.of(line(visit, id), reader);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revertImport",
            summary = "Take a posted file back",
            description =
                    "409 when something was built on it: a step, a hold, a payment. Deleting it twice does no harm.")
    void revert(Visit visit, @PathVariable long id) {
        if (!line(visit, id).status().equals(ImportStatus.REVERTED.name())) {
            loading.revert(visit, id);
        }
    }

    private ImportLine line(Visit visit, long id) {
        return imports.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("import", id));
    }
}
