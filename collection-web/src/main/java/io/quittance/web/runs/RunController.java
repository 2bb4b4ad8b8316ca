package io.quittance.web.runs;

import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.report.RunSummary;
import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunRow;
import io.quittance.dunning.run.SkipReason;
import io.quittance.dunning.run.SkipRow;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.hold.HoldReason;
import io.quittance.insight.today.MoneySeen;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One night, as a report. */
@Controller
@RequestMapping("/runs/{id:\\d+}")
class RunController {

    private static final int PAGE = 30;

    private final RunList runs;
    private final RunSummary summary;
    private final RunSteps steps;
    private final RunSkips skips;
    private final MoneySeen money;
    private final MessageList messages;
    private final StepDetails details;
    private final Formats formats;

    RunController(
            RunList runs,
            RunSummary summary,
            RunSteps steps,
            RunSkips skips,
            MoneySeen money,
            MessageList messages,
            StepDetails details,
            Formats formats) {
        this.runs = runs;
        this.summary = summary;
        this.steps = steps;
        this.skips = skips;
        this.money = money;
        this.messages = messages;
        this.details = details;
        this.formats = formats;
    }

    @GetMapping
    String page(@PathVariable long id, StepSearch search, Visit visit, Model model) {
        RunRow run = runs.find(visit.creditorId(), id).orElseThrow();
        List<StepRow> page = steps.of(id, search.filter(), search.from(), PAGE);
        model.addAttribute("run", run);
        model.addAttribute("nightOf", formats.longDay(run.on()));
        NightFigures figures = NightFigures.of(summary.levels(id), summary.reasons(id));
        model.addAttribute("figures", figures);
        model.addAttribute("unseen", figures.isMoneyUnseen() ? money.on(visit.creditorId(), run.on()) : null);
        model.addAttribute("waiting", summary.waiting(id));
        Map<MessageStatus, Integer> counts = messages.counts(visit.creditorId(), id);
        model.addAttribute("messages", counts);
        model.addAttribute(
                "failed",
                counts.getOrDefault(MessageStatus.FAILED, 0) + counts.getOrDefault(MessageStatus.AMBIGUOUS, 0));
        model.addAttribute("search", search);
        model.addAttribute("steps", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("opened", details.opened(visit, search.open(), page));
        return "runs/run";
    }

    /** The invoices left alone for one reason, a page of them. */
    @GetMapping("/skips")
    String skips(
            @PathVariable long id,
            @RequestParam SkipReason reason,
            @RequestParam @Nullable HoldReason hold,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visit visit,
            Model model) {
        RunRow run = runs.find(visit.creditorId(), id).orElseThrow();
        List<SkipRow> page = skips.of(id, reason, hold, after, PAGE);
        model.addAttribute("on", run.on());
        model.addAttribute("skips", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().invoiceId());
        model.addAttribute("url", "/runs/" + id + "/skips");
        return htmx == null ? "runs/skips" : "runs/skips :: rows";
    }
}
