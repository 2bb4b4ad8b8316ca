package io.quittance.web.imports;

import io.quittance.intake.Import;
import io.quittance.intake.ImportDesk;
import io.quittance.intake.NewImport;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files that came in, and a new one. */
@Controller
@RequestMapping("/imports")
class ImportsController {

    private static final int PAGE = 30;

    private final ImportList list;
    private final ImportDesk desk;

    ImportsController(ImportList list, ImportDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    @GetMapping
    String page(@RequestParam @Nullable Long before, Visit visit, Model model) {
        List<ImportLine> page = list.page(visit.creditorId(), before, PAGE);
        model.addAttribute("imports", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        return "imports/list";
    }

    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "INVOICES") Kind kind, Model model) {
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kind", kind);
        return "imports/upload";
    }

    @PostMapping
    String upload(@RequestParam Kind kind, @RequestParam MultipartFile file, Visit visit, RedirectAttributes redirect) {
        if (file.isEmpty()) {
            Note.bad("file", "imports.upload.empty").after(redirect);
            return "redirect:/imports/new?kind=" + kind;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            Import kept = desk.upload(
                    new NewImport(visit.creditorId(), kind, name, file::getInputStream, visit.today(), visit.by()));
            return "redirect:/imports/" + kept.id();
        } catch (UnreadableFile unreadable) {
            UnreadableNote.of("file", unreadable).after(redirect);
            return "redirect:/imports/new?kind=" + kind;
        }
    }
}
