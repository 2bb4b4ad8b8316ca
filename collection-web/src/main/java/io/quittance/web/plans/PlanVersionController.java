package io.quittance.web.plans;

import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A further version of a plan; the one before holds until the client signs. */
@Controller
@RequestMapping("/plans/{id:\\d+}/versions")
class PlanVersionController {

    private final PlanList list;
    private final PlanWriting writing;
    private final PlanPage page;
    private final PlanDesk desk;

    PlanVersionController(PlanList list, PlanWriting writing, PlanPage page, PlanDesk desk) {
        this.list = list;
        this.writing = writing;
        this.page = page;
        this.desk = desk;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        PlanRow plan = list.one(visit.creditorId(), id, visit.today()).orElseThrow();
        model.addAttribute("plan", plan);
        page.around(model, plan.clientId(), id, visit);
    }

    @GetMapping("/new")
    String write(
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            Model model) {
        PlanForm form = page.anew(plan, open, visit.today());
        return page.write(model, form, open, reader, PlanPage.Place.ofPlan(plan));
    }

    @PostMapping(params = "cut")
    String cut(
            @ModelAttribute("form") PlanForm typed,
            BindingResult errors,
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Model model) {
        PlanForm form = writing.cut(typed, open, reader, errors);
        return page.write(model, form, open, reader, PlanPage.Place.ofPlan(plan));
    }

    @PostMapping(params = "!cut")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Optional<NewPlan> terms = writing.plan(form, visit.creditorId(), plan.clientId(), open, reader, errors);
        boolean saved = terms.flatMap(anew -> writing.tried(
                        () -> {
                            desk.revise(id, anew, form.reason(), visit.today(), visit.by());
                            return id;
                        },
                        errors))
                .isPresent();
        if (!saved) {
            return page.write(model, form, open, reader, PlanPage.Place.ofPlan(plan));
        }
        Note.done("plan", "plans.saved").after(redirect);
        return "redirect:/plans/" + id;
    }
}
