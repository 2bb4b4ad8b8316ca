package io.quittance.web.placements;

import io.quittance.placement.news.NewsDesk;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One placement: how it stands, what is told about it and what came in. */
@Controller
@RequestMapping("/placements/{id}")
class PlacementController {

    private final PlacementPage page;
    private final NewsDesk news;
    private final RemittanceDesk remittances;

    PlacementController(PlacementPage page, NewsDesk news, RemittanceDesk remittances) {
        this.page = page;
        this.news = news;
        this.remittances = remittances;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        page.fill(model, id, visit);
    }

    @GetMapping
    String show() {
        return PlacementPage.VIEW;
    }

    @PostMapping("/news")
    String tell(
            @PathVariable long id,
            @Valid @ModelAttribute("newsForm") NewsForm form,
            BindingResult errors,
            @ModelAttribute(name = "placement", binding = false) PlacementRow placement,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, placement.placedOn(), visit.today());
        if (errors.hasErrors()) {
            return PlacementPage.VIEW;
        }
        boolean told = news.record(visit.creditorId(), id, form.told(), visit.today(), visit.by());
        (told ? Note.done("news", "placements.news.done") : Note.wait("news", "placements.news.known")).after(redirect);
        return "redirect:/placements/" + id;
    }

    @PostMapping("/remittances")
    String remit(
            @PathVariable long id,
            @Valid @ModelAttribute("remittanceForm") RemittanceForm form,
            BindingResult errors,
            @ModelAttribute(name = "placement", binding = false) PlacementRow placement,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, placement.currency(), placement.placedOn(), visit.today());
        if (errors.hasErrors()) {
            return PlacementPage.VIEW;
        }
        try {
            boolean recorded = remittances
                    .record(
                            visit.creditorId(),
                            id,
                            form.remitted(reader, placement.currency()),
                            visit.today(),
                            visit.by())
                    .isPresent();
            (recorded
                            ? Note.done("remittances", "placements.remittance.done")
                            : Note.wait("remittances", "placements.remittance.known"))
                    .after(redirect);
        } catch (IllegalArgumentException used) {
            errors.rejectValue("reference", "placements.reference.used");
            return PlacementPage.VIEW;
        }
        return "redirect:/placements/" + id;
    }
}
