package io.quittance.web.runs.tonight;

import io.quittance.dunning.run.RunInThePastException;
import io.quittance.dunning.run.RunReport;
import io.quittance.dunning.run.progress.NightUnderWay;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The night that a person runs now, and how far it is. */
@Controller
@RequestMapping("/runs")
class NightController {

    private final NightStart start;
    private final NightUnderWay underWay;
    private final Formats formats;

    NightController(NightStart start, NightUnderWay underWay, Formats formats) {
        this.start = start;
        this.underWay = underWay;
        this.formats = formats;
    }

    /** Runs the night that the person looked at; a page kept open over midnight is not taken for today's. */
    @PostMapping
    String run(@RequestParam LocalDate on, Visit visit, RedirectAttributes redirect) {
        if (!on.equals(visit.today())) {
            Note.bad("preview", "runs.run.other-day", formats.longDay(on)).after(redirect);
            return "redirect:/runs/preview";
        }
        try {
            Optional<RunReport> done = start.run(visit.creditorId(), on, visit.by());
            if (done.isEmpty()) {
                Note.done("runs", "runs.run.begun", formats.longDay(on)).after(redirect);
                return "redirect:/runs";
            }
            RunReport report = done.get();
            Note note = report.repeated()
                    ? Note.wait("run", "runs.run.repeated", formats.longDay(on))
                    : Note.done("run", "runs.run.done", report.steps());
            note.after(redirect);
            return "redirect:/runs/" + report.id();
        } catch (RunInThePastException past) {
            Note.bad("runs", "runs.run.past", formats.longDay(past.on()), formats.longDay(past.last()))
                    .after(redirect);
            return "redirect:/runs";
        }
    }

    /** Asked for every second while a night is run; at its end the whole page is another one. */
    @GetMapping("/under-way")
    String underWay(Visit visit, Model model, HttpServletResponse response) {
        NightUnderWay.Night night = underWay.of(visit.creditorId()).orElse(null);
        if (night == null || night.brokenOff()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("night", night);
        return "runs/under-way :: night";
    }
}
