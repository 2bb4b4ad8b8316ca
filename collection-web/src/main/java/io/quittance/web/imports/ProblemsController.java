package io.quittance.web.imports;

import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.intake.report.ProblemList;
import io.quittance.intake.report.RejectedRows;
import io.quittance.intake.report.RowProblem;
import io.quittance.intake.staging.RowCode.Severity;
import io.quittance.web.frame.Visit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The problems of a file beyond the first page, and its rejected rows as a file to be corrected. */
@Controller
@RequestMapping("/imports/{id:\\d+}")
class ProblemsController {

    private final ImportList list;
    private final ProblemList problems;
    private final RejectedRows rejected;
    private final ProblemWords words;
    private final MessageSource messages;

    ProblemsController(
            ImportList list, ProblemList problems, RejectedRows rejected, ProblemWords words, MessageSource messages) {
        this.list = list;
        this.problems = problems;
        this.rejected = rejected;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/problems")
    String more(
            @PathVariable long id,
            @RequestParam Severity severity,
            @RequestParam long row,
            @RequestParam long after,
            @RequestParam(required = false) @Nullable String code,
            Visit visit,
            Model model) {
        model.addAttribute("line", list.find(visit.creditorId(), id).orElseThrow());
        RowProblem seen = new RowProblem(after, row, "", "", "", "");
        model.addAttribute("page", ProblemPage.of(problems.page(id, severity, code, seen, ImportProblems.PAGE)));
        model.addAttribute("severity", severity);
        model.addAttribute("code", code);
        return "imports/problems :: more";
    }

    /** CSV in the reader's language, streamed. */
    @GetMapping("/rejected-rows.csv")
    ResponseEntity<StreamingResponseBody> rejectedRows(@PathVariable long id, Visit visit, Locale locale) {
        ImportLine line = list.find(visit.creditorId(), id).orElseThrow();
        String name = line.fileName().replaceFirst("\\.[^.]*$", "") + "-"
                + messages.getMessage("imports.rejected.file", null, locale) + ".csv";
        StreamingResponseBody body = out -> rejected.write(
                id,
                out,
                messages.getMessage("imports.row", null, locale),
                messages.getMessage("imports.reasons", null, locale),
                problem -> words.of(problem, locale),
                locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(body);
    }
}
