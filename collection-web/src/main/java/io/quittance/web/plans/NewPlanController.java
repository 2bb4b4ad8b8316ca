package io.quittance.web.plans;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.PlanDesk;
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

/** A new plan of a client: the schedule is worked out and shown first, then changed by hand where need be, then saved. */
@Controller
@RequestMapping("/clients/{id:\\d+}/plans")
class NewPlanController {

    private final Clients clients;
    private final PlanWriting writing;
    private final PlanPage page;
    private final PlanDesk desk;

    NewPlanController(Clients clients, PlanWriting writing, PlanPage page, PlanDesk desk) {
        this.clients = clients;
        this.writing = writing;
        this.page = page;
        this.desk = desk;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "client", clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        page.around(model, id, null, visit);
    }

    @GetMapping("/new")
    String write(
            @ModelAttribute(name = "client", binding = false) Client client,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            Model model) {
        return page.write(model, PlanForm.blank(open, visit.today()), open, reader, PlanPage.Place.ofClient(client));
    }

    @PostMapping(params = "cut")
    String cut(
            @ModelAttribute("form") PlanForm typed,
            BindingResult errors,
            @ModelAttribute(name = "client", binding = false) Client client,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Model model) {
        PlanForm form = writing.cut(typed, open, reader, errors);
        return page.write(model, form, open, reader, PlanPage.Place.ofClient(client));
    }

    @PostMapping(params = "!cut")
    String save(
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @ModelAttribute(name = "client", binding = false) Client client,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Optional<NewPlan> plan = writing.plan(form, visit.creditorId(), client.id(), open, reader, errors);
        Optional<Long> saved = plan.flatMap(terms ->
                writing.tried(() -> desk.draft(terms, visit.today(), visit.by()).id(), errors));
        if (saved.isEmpty()) {
            return page.write(model, form, open, reader, PlanPage.Place.ofClient(client));
        }
        Note.done("plan", "plans.saved").after(redirect);
        return "redirect:/plans/" + saved.get();
    }
}
