package io.quittance.web.handovers;

import io.quittance.placement.Placement;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementFault;
import io.quittance.placement.PlacementRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
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

/** The decision about a handover that a night proposed, and the yes to it. */
@Controller
@RequestMapping("/handovers/{step}")
class HandoverController {

    private final HandoverPage page;
    private final PlacementDesk desk;

    HandoverController(HandoverPage page, PlacementDesk desk) {
        this.page = page;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long step, Visit visit, Model model) {
        page.fill(model, step, visit);
        return HandoverPage.VIEW;
    }

    @PostMapping("/placement")
    String place(
            @PathVariable long step,
            @Valid @ModelAttribute("form") PlacementForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                Optional<Placement> placed =
                        desk.handOver(visit.creditorId(), step, form.order(), visit.today(), visit.by());
                if (placed.isPresent()) {
                    Note.done("placement", "placements.placed.done").after(redirect);
                    return "redirect:/placements/" + placed.get().id();
                }
                Note.wait("handover", "placements.settled").after(redirect);
                return "redirect:/handovers/" + step;
            } catch (PlacementRefusedException refused) {
                errors.rejectValue(
                        refused.why() == PlacementFault.NO_MANDATE ? "agency" : "route", Formats.key(refused.why()));
            } catch (IllegalStateException decided) {
                Note.bad("handover", "placements.decided.before").after(redirect);
                return "redirect:/handovers/" + step;
            }
        }
        page.fill(model, step, visit);
        return HandoverPage.VIEW;
    }
}
