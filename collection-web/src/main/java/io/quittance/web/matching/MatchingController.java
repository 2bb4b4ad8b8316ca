package io.quittance.web.matching;

import io.quittance.insight.matching.Sought;
import io.quittance.insight.matching.WaitingList.Kind;
import io.quittance.matching.MatchingRun;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits to be matched, and one line of it with what it may be. */
@Controller
@RequestMapping("/matching")
class MatchingController {

    private static final String PAGE = "matching/line";

    private final LinePage page;
    private final MatchingRun run;

    MatchingController(LinePage page, MatchingRun run) {
        this.page = page;
        this.run = run;
    }

    @GetMapping
    String first(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        page.show(null, kind, new Sought(q), at, visit, model);
        return PAGE;
    }

    @GetMapping("/{line:\\d+}")
    String line(
            @PathVariable long line,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        page.show(line, kind, new Sought(q), at, visit, model);
        return PAGE;
    }

    /** Goes through all that waits once more: invoices may have come since. */
    @PostMapping("/runs")
    String again(Visit visit, RedirectAttributes redirect) {
        int matched = run.match(visit.creditorId(), visit.today(), visit.by());
        Note.done("matching", "matching.again.done", matched).after(redirect);
        return "redirect:/matching";
    }
}
