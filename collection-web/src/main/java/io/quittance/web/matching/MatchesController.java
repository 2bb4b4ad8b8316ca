package io.quittance.web.matching;

import io.quittance.insight.matching.MatchList;
import io.quittance.insight.matching.MatchingFigures;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.MatchUndo;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was matched, by itself or by people, each undone in one click. */
@Controller
class MatchesController {

    private static final int PAGE = 50;
    private static final int DAYS = 30;

    private final MatchList list;
    private final MatchingFigures figures;
    private final MatchUndo undo;
    private final Formats formats;

    MatchesController(MatchList list, MatchingFigures figures, MatchUndo undo, Formats formats) {
        this.list = list;
        this.figures = figures;
        this.undo = undo;
        this.formats = formats;
    }

    @GetMapping("/matching/done")
    String done(
            @RequestParam(defaultValue = "false") boolean automatic,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        var page = list.page(visit.creditorId(), automatic ? visit.today().minusDays(DAYS) : null, at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("rows", MatchedRow.of(page.items(), formats));
        model.addAttribute("automatic", automatic);
        model.addAttribute("counts", figures.of(visit.creditorId(), visit.today()));
        return "matching/done";
    }

    @PostMapping("/matching/{line}/undoing")
    String undo(
            @PathVariable long line,
            @RequestParam(required = false) @Nullable Long match,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            undo.undo(visit.creditorId(), line, match, visit.today(), visit.by());
            Note.done("matching", "matching.undone").after(redirect);
        } catch (MatchRefusedException refused) {
            Refusal.of(refused).after(redirect);
        } catch (NotTakenBackException givenBack) {
            Note.bad("matching", "matching.refused.given-back").after(redirect);
        }
        return "redirect:/matching/" + line;
    }
}
