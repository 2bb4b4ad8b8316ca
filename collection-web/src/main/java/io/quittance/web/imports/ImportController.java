package io.quittance.web.imports;

import io.quittance.intake.ImportDesk;
import io.quittance.intake.ImportStateException;
import io.quittance.intake.ImportStatus;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file on its way into the books: its page is that of the step it has reached. */
@Controller
@RequestMapping("/imports/{id:\\d+}")
class ImportController {

    private final ImportList list;
    private final ImportDesk desk;
    private final ImportProblems problems;

    ImportController(ImportList list, ImportDesk desk, ImportProblems problems) {
        this.list = list;
        this.desk = desk;
        this.problems = problems;
    }

    @GetMapping
    String page(
            @PathVariable long id, @RequestParam(required = false) @Nullable String code, Visit visit, Model model) {
        ImportLine line = own(id, visit);
        model.addAttribute("line", line);
        if (waits(line, model)) {
            return "imports/progress";
        }
        return switch (ImportStatus.valueOf(line.status())) {
            case UPLOADED, FAILED -> "redirect:/imports/" + id + "/columns";
            case CHECKING, POSTING -> "imports/progress";
            case CHECKED -> problems.show("imports/check", id, code, model);
            case POSTED, REVERTED -> problems.show("imports/result", id, code, model);
        };
    }

    /** Asked for every second while rows are worked on; at the end the whole page is another one. */
    @GetMapping("/progress")
    String progress(@PathVariable long id, Visit visit, Model model, HttpServletResponse response) {
        ImportLine line = own(id, visit);
        model.addAttribute("line", line);
        if (!waits(line, model)
                && !line.status().equals("CHECKING")
                && !line.status().equals("POSTING")) {
            response.setHeader("HX-Refresh", "true");
        }
        return "imports/progress :: progress";
    }

    @DeleteMapping
    String discard(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        ImportLine line = own(id, visit);
        try {
            desk.discard(id);
            Note.done("imports", "imports.discarded", line.fileName()).after(redirect);
            return "redirect:/imports";
        } catch (ImportStateException elsewhere) {
            Note.wait("import", "imports.elsewhere").after(redirect);
            return "redirect:/imports/" + id;
        }
    }

    private boolean waits(ImportLine line, Model model) {
        boolean waits = desk.isWaiting(line.id());
        model.addAttribute("waiting", waits);
        return waits;
    }

    private ImportLine own(long id, Visit visit) {
        desk.look(list.find(visit.creditorId(), id).orElseThrow().id());
        return list.find(visit.creditorId(), id).orElseThrow();
    }
}
