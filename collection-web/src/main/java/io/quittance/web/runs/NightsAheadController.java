package io.quittance.web.runs;

import io.quittance.notifications.catcher.ConditionalOnMailCatcher;
import io.quittance.web.frame.CurrentCreditor;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Live the next nights", for a newcomer who wants to watch the ladder climb. */
@Controller
@RequestMapping("/nights-ahead")
@ConditionalOnMailCatcher
class NightsAheadController {

    private static final String PAGE = "runs/nights-ahead";

    private final NightsAhead nightsAhead;
    private final CurrentCreditor currentCreditor;

    NightsAheadController(NightsAhead nightsAhead, CurrentCreditor currentCreditor) {
        this.nightsAhead = nightsAhead;
        this.currentCreditor = currentCreditor;
    }

    /** How many nights to live, as typed. */
    record NightsForm(
            @NotNull(message = "{frame.required}")
            @Pattern(regexp = "[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-5]", message = "{runs.ahead.nights.form}")
            String nights) {}

    @ModelAttribute
    void around(Model model) {
        model.addAttribute("lived", nightsAhead.lived().orElse(null));
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new NightsForm("30"));
        return PAGE;
    }

    @PostMapping
    String begin(
            @Valid @ModelAttribute("form") NightsForm form,
            BindingResult errors,
            Visit visit,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        int nights = Integer.parseInt(form.nights());
        boolean begun = nightsAhead.begin(
                visit.creditorId(), currentCreditor.of(request).zone(), nights, visit.by());
        if (!begun) {
            Note.wait("nights", "runs.ahead.busy").after(redirect);
        }
        return "redirect:/nights-ahead";
    }

    /** Asked for every second; at the end the whole page is wanted, for the day in the bar has moved. */
    @GetMapping("/progress")
    String progress(Model model, HttpServletResponse response) {
        if (nightsAhead.lived().filter(LivedNights::isGoingOn).isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        return PAGE + " :: progress";
    }

    @DeleteMapping
    String stop() {
        nightsAhead.stop();
        return "redirect:/nights-ahead";
    }
}
