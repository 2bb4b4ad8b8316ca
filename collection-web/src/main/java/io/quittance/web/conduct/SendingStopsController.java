package io.quittance.web.conduct;

import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button that stops all automatic sending: everybody sees what was stopped, a finance manager presses and lifts. */
@Controller
@RequestMapping("/sending-stops")
class SendingStopsController {

    private static final String PAGE = "conduct/stops";
    private static final String BACK = "redirect:/sending-stops";

    private final SendingStops stops;
    private final SendingStopDesk desk;

    SendingStopsController(SendingStops stops, SendingStopDesk desk) {
        this.stops = stops;
        this.desk = desk;
    }

    @ModelAttribute("history")
    List<SendingStop> history(Visit visit) {
        return stops.history(visit.creditorId());
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", StopForm.BLANK);
        return PAGE;
    }

    @PostMapping
    String stop(
            @Valid @ModelAttribute("form") StopForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        Long creditor = form.isOfAll() ? null : visit.creditorId();
        SendingStop inForce = desk.stop(creditor, form.reason(), visit.today(), visit.by());
        boolean isThisOne =
                inForce.reason().equals(form.reason()) && inForce.stoppedBy().equals(visit.by());
        Note.done("stops", isThisOne ? "stops.done" : "stops.already").after(redirect);
        return BACK;
    }

    @DeleteMapping("/{id}")
    String lift(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.lift(visit.creditorId(), id, visit.today(), visit.by());
        Note.done("stops", "stops.lifted.done").after(redirect);
        return BACK;
    }
}
