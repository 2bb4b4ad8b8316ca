package io.quittance.web.placements;

import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that came by an agency. */
@Controller
@RequestMapping("/placements/{id}")
class RemittanceController {

    private final PlacementPage page;
    private final RemittanceDesk remittances;

    RemittanceController(PlacementPage page, RemittanceDesk remittances) {
        this.page = page;
        this.remittances = remittances;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        page.fill(model, id, visit);
    }

    @PostMapping("/remittances")
    String remit(
            @PathVariable long id,
            @Valid @ModelAttribute("remittanceForm") RemittanceForm form,
            BindingResult errors,
            @ModelAttribute(name = "placement", binding = false) PlacementRow placement,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, reader, placement.currency(), placement.placedOn(), visit.today());
        if (errors.hasErrors()) {
            page.blank(model, visit.today());
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
            page.blank(model, visit.today());
            return PlacementPage.VIEW;
        }
        return "redirect:/placements/" + id;
    }
}
