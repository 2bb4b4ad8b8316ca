package io.quittance.web.plans;

import io.quittance.plan.PlanDesk;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan: its schedule and what is paid of it, and what people do with it. */
@Controller
@RequestMapping("/plans/{id:\\d+}")
class PlanController {

    private final PlanPage page;
    private final PlanDesk desk;
    private final PlanWords words;

    PlanController(PlanPage page, PlanDesk desk, PlanWords words) {
        this.page = page;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable long id, Visit visit, Model model) {
        return page.show(model, id, visit);
    }

    @PostMapping("/proposal")
    String propose(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> desk.propose(visit.creditorId(), id, visit.today(), visit.by())
                                .isOut()
                        ? "plans.done.proposed"
                        : "plans.done.to-approve");
    }

    @PostMapping("/approval")
    String approve(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return act(id, redirect, () -> {
            desk.approve(visit.creditorId(), id, visit.today(), visit.by());
            return "plans.done.approved";
        });
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Visit visit,
            RedirectAttributes redirect) {
        return act(id, redirect, () -> {
            desk.cancel(visit.creditorId(), id, reason, visit.today(), visit.by());
            return "plans.done.cancelled";
        });
    }

    /** Does it, and says what was done: the key of its words. */
    private String act(long id, RedirectAttributes redirect, Supplier<String> what) {
        try {
            Note.done("plan", what.get()).after(redirect);
        } catch (PlanRefusedException refused) {
            words.note("plan", refused).after(redirect);
        }
        return "redirect:/plans/" + id;
    }
}
