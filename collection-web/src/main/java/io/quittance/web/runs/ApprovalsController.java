package io.quittance.web.runs;

import io.quittance.creditor.Users;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.Approvals;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.UndoneBefore;
import io.quittance.dunning.step.WaitingSteps;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The steps that wait for a person's yes, and the yes or no to all that match. */
@Controller
class ApprovalsController {

    private static final int PAGE = 50;

    private final WaitingSteps waiting;
    private final Approvals approvals;
    private final UndoneBefore undone;
    private final StepDetails details;
    private final Users users;

    ApprovalsController(
            WaitingSteps waiting, Approvals approvals, UndoneBefore undone, StepDetails details, Users users) {
        this.users = users;
        this.waiting = waiting;
        this.approvals = approvals;
        this.undone = undone;
        this.details = details;
    }

    @GetMapping("/approvals")
    String page(
            @RequestParam @Nullable Long run,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable Integer rank,
            @RequestParam @Nullable BigDecimal amountFrom,
            @RequestParam @Nullable Long collector,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam @Nullable Long open,
            Visit visit,
            Model model) {
        WaitingSteps.Filter filter = new WaitingSteps.Filter(run, channel, rank, amountFrom, collector);
        List<StepRow> page = waiting.of(visit.creditorId(), filter, after, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("rehearsal", approvals.rehearse(visit.creditorId(), filter, visit.today()));
        model.addAttribute("collectors", users.findAllByOrderByName());
        model.addAttribute("steps", page);
        model.addAttribute("undone", undone.of(page.stream().map(StepRow::id).toList()));
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("opened", details.opened(visit.creditorId(), open, page));
        return "runs/approvals";
    }

    @PostMapping("/approvals")
    String approve(WaitingSteps.Filter filter, Visit visit, RedirectAttributes redirect) {
        int steps = approvals.approve(visit.creditorId(), filter, visit.today(), visit.by());
        Note.done("steps", "runs.approvals.approved", steps).after(redirect);
        return back(filter);
    }

    @PostMapping("/cancellations")
    String cancel(
            WaitingSteps.Filter filter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String until,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<LocalDate> day = Typed.dayFrom(visit.today(), until);
        if (reason.isBlank() || day.isEmpty()) {
            Note.bad("steps", reason.isBlank() ? "runs.step.reason-needed" : "runs.step.until.form")
                    .after(redirect);
            return back(filter);
        }
        int steps = approvals.refuse(visit.creditorId(), filter, reason, day.get(), visit.today(), visit.by());
        Note.done("steps", "runs.approvals.cancelled", steps).after(redirect);
        return back(filter);
    }

    /** Where the rest of the night, or of all nights, still waits. */
    private static String back(WaitingSteps.Filter filter) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/approvals");
        if (filter.runId() != null) {
            page.queryParam("run", filter.runId());
        }
        return "redirect:" + page.toUriString();
    }
}
