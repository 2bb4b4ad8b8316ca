package io.quittance.web.placements;

import io.quittance.placement.PlacementEnd;
import io.quittance.placement.PlacementRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a placement: recalled, or closed as collected, part collected or irrecoverable. */
@Controller
class EndingController {

    private final PlacementPage page;
    private final PlacementEnd end;

    EndingController(PlacementPage page, PlacementEnd end) {
        this.page = page;
        this.end = end;
    }

    @PostMapping("/placements/{id:\\d+}/ending")
    String end(
            @PathVariable long id,
            @Valid @ModelAttribute("endingForm") EndingForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, visit.today());
        if (!errors.hasErrors()) {
            try {
                end.end(
                        visit.creditorId(),
                        id,
                        form.how(),
                        form.why(),
                        form.pausedUntil(visit.today()),
                        visit.today(),
                        visit.by());
                Note.done("placement", "placements.ended.done").after(redirect);
                return "redirect:/placements/" + id;
            } catch (PlacementRefusedException refused) {
                errors.rejectValue("ending", Formats.key(refused.why()));
            } catch (IllegalStateException ended) {
                Note.bad("placement", "placements.ended.before").after(redirect);
                return "redirect:/placements/" + id;
            }
        }
        page.fill(model, id, visit);
        page.blank(model, visit.today());
        return PlacementPage.VIEW;
    }
}
