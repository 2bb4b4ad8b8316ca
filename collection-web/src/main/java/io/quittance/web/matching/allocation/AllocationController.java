package io.quittance.web.matching.allocation;

import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.line.MovedLine;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.matching.NextLine;
import io.quittance.web.matching.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person says which client paid, and what. */
@Controller
@RequestMapping("/matching/{line}/allocation")
class AllocationController {

    private static final String PAGE = "matching/allocation";

    private final AllocationPage page;
    private final MatchDesk desk;
    private final NextLine next;

    AllocationController(AllocationPage page, MatchDesk desk, NextLine next) {
        this.page = page;
        this.desk = desk;
        this.next = next;
    }

    /** What was looked for in the list, for the way back and for the next line. */
    @ModelAttribute("q")
    @Nullable
    String sought(@RequestParam(required = false) @Nullable String q) {
        return q;
    }

    @GetMapping
    String choose(@PathVariable long line, @RequestParam(defaultValue = "") String text, Visit visit, Model model) {
        page.choose(page.line(line, visit), text, visit, model);
        return "matching/client";
    }

    @GetMapping(params = "client")
    String blank(@PathVariable long line, @RequestParam long client, Visit visit, Model model) {
        MovedLine moved = page.line(line, visit);
        page.fill(moved, client, page.proposed(moved, client), visit, model);
        return PAGE;
    }

    /** Shows other invoices; what was typed stays. */
    @PostMapping(params = "look")
    String look(
            @PathVariable long line,
            @RequestParam long client,
            @ModelAttribute("form") AllocationForm form,
            Visit visit,
            Model model) {
        page.fill(page.line(line, visit), client, form, visit, model);
        return PAGE;
    }

    @PostMapping
    String allocate(
            @PathVariable long line,
            @RequestParam long client,
            @ModelAttribute("form") AllocationForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        MovedLine moved = page.line(line, visit);
        Map<Long, OpenRow> open = page.open(moved, client, visit);
        form.check(errors, reader, open);
        if (errors.hasErrors()) {
            model.addAttribute("faults", form.faults(reader, open));
            page.fill(moved, client, form, visit, model);
            return PAGE;
        }
        MatchOrder order = MatchOrder.byHand(List.of(form.part(client, moved.waiting(), reader, open)), form.note());
        try {
            desk.match(visit.creditorId(), line, order, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            model.addAttribute("note", Refusal.of(refused));
            page.fill(moved, client, form, visit, model);
            return PAGE;
        }
        return next.after(line, Note.done("matching", "matching.allocated"), visit, redirect);
    }
}
