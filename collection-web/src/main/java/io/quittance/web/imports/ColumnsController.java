package io.quittance.web.imports;

import io.quittance.intake.ImportDesk;
import io.quittance.intake.ImportStateException;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.report.FirstRows;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which column holds what, and how its dates and amounts are written: guessed, shown with the reason, correctable. */
@Controller
@RequestMapping("/imports/{id:\\d+}/columns")
class ColumnsController {

    private static final int FIRST = 5;

    private final ImportList list;
    private final ImportDesk desk;
    private final Readings readings;
    private final FirstRows first;

    ColumnsController(ImportList list, ImportDesk desk, Readings readings, FirstRows first) {
        this.list = list;
        this.desk = desk;
        this.readings = readings;
        this.first = first;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        ImportLine line = list.find(visit.creditorId(), id).orElseThrow();
        ReadingOfFile reading = readings.of(id);
        model.addAttribute("line", line);
        model.addAttribute("reading", reading);
        model.addAttribute("form", ColumnsForm.of(reading));
        model.addAttribute("guessed", ColumnsForm.guessed(reading));
        model.addAttribute("charsets", ColumnsForm.CHARSETS);
        model.addAttribute("separators", ColumnsForm.SEPARATORS);
        model.addAttribute("quotes", ColumnsForm.QUOTES);
        model.addAttribute("first", reading.isComplete() ? first.of(id, FIRST) : List.of());
        model.addAttribute(
                "fields",
                Arrays.stream(Field.values())
                        .filter(field -> field.of(line.kind()))
                        .toList());
        return "imports/columns";
    }

    /** Reads the file as said; {@code then=check} goes on when nothing that every row needs is missing. */
    @PutMapping
    String read(
            @PathVariable long id,
            ColumnsForm form,
            @RequestParam @Nullable String then,
            Visit visit,
            RedirectAttributes redirect) {
        ImportLine line = list.find(visit.creditorId(), id).orElseThrow();
        try {
            ReadingOfFile reading = desk.columns(line.id(), form.choice(readings.of(id)), visit.by());
            if ("check".equals(then) && reading.isComplete()) {
                desk.startCheck(id);
                return "redirect:/imports/" + id;
            }
        } catch (UnreadableFile unreadable) {
            UnreadableNote.of("columns", unreadable).after(redirect);
        } catch (InvalidMapping invalid) {
            Note.bad("columns", key(invalid.reason()), invalid.name()).after(redirect);
        } catch (ImportStateException elsewhere) {
            return "redirect:/imports/" + id;
        }
        return "redirect:/imports/" + id + "/columns";
    }

    private static String key(InvalidMapping.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HEADER -> "imports.mapping.unknown-header";
            case UNKNOWN_FIELD, FIELD_NOT_OF_KIND -> "imports.mapping.unknown-field";
            case FIELD_TWICE -> "imports.mapping.twice";
        };
    }
}
