package io.quittance.web.runs;

import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunReport;
import io.quittance.dunning.run.RunRow;
import io.quittance.dunning.step.WaitingSteps;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.SendingBlockers;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nights that were run, and the one a person runs now. */
@Controller
@RequestMapping("/runs")
class RunsController {

    private static final int PAGE = 30;

    private final RunList runs;
    private final DunningNight night;
    private final WaitingSteps waiting;
    private final MessageList messages;
    private final SendingBlockers blockers;
    private final Formats formats;

    RunsController(
            RunList runs,
            DunningNight night,
            WaitingSteps waiting,
            MessageList messages,
            SendingBlockers blockers,
            Formats formats) {
        this.runs = runs;
        this.night = night;
        this.waiting = waiting;
        this.messages = messages;
        this.blockers = blockers;
        this.formats = formats;
    }

    @GetMapping
    String list(@RequestParam @Nullable LocalDate before, Visit visit, Model model) {
        LocalDate end = before == null ? LocalDate.of(9999, 12, 31) : before;
        List<RunRow> page = runs.of(visit.creditorId(), end, PAGE);
        model.addAttribute("runs", page);
        model.addAttribute("before", page.size() < PAGE ? null : page.getLast().on());
        model.addAttribute("last", runs.last(visit.creditorId()).orElse(null));
        model.addAttribute("waiting", waiting.count(visit.creditorId(), WaitingSteps.Filter.ANY));
        Map<MessageStatus, Integer> counts = messages.counts(visit.creditorId(), null);
        model.addAttribute("failed", counts.get(MessageStatus.FAILED));
        model.addAttribute("ambiguous", counts.get(MessageStatus.AMBIGUOUS));
        model.addAttribute("blockers", blockers.of(visit.creditorId(), visit.today()));
        return "runs/list";
    }

    /** Runs the night that the person looked at; a page kept open over midnight is not taken for today's. */
    @PostMapping
    String run(@RequestParam LocalDate on, Visit visit, RedirectAttributes redirect) {
        if (!on.equals(visit.today())) {
            Note.bad("preview", "runs.run.other-day", formats.longDay(on)).after(redirect);
            return "redirect:/runs/preview";
        }
        try {
            RunReport report = night.run(visit.creditorId(), on, visit.by());
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
}
