package io.quittance.web.runs;

import io.quittance.creditor.Users;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.Approvals;
import io.quittance.dunning.step.StepClaims;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.UndoneBefore;
import io.quittance.dunning.step.WaitingSteps;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.notifications.wording.own.OwnTexts;
import io.quittance.web.frame.Visit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that wait for a person's yes. */
@Controller
class ApprovalsController {

    private static final int PAGE = 50;

    private final WaitingSteps waiting;
    private final Approvals approvals;
    private final StepClaims claims;
    private final UndoneBefore undone;
    private final OwnTexts texts;
    private final OutdatedTexts outdated;
    private final StepDetails details;
    private final Users users;

    ApprovalsController(
            WaitingSteps waiting,
            Approvals approvals,
            StepClaims claims,
            UndoneBefore undone,
            OwnTexts texts,
            OutdatedTexts outdated,
            StepDetails details,
            Users users) {
        this.users = users;
        this.texts = texts;
        this.outdated = outdated;
        this.waiting = waiting;
        this.approvals = approvals;
        this.claims = claims;
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
        WaitingSteps.Filter filter = new WaitingSteps.Filter(run, channel, rank, amountFrom, collector, List.of());
        List<StepRow> page = waiting.of(visit.creditorId(), filter, after, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("rehearsal", approvals.rehearse(visit.creditorId(), filter, visit.today()));
        model.addAttribute("collectors", users.findAllByOrderByName());
        model.addAttribute("steps", page);
        List<Long> ids = page.stream().map(StepRow::id).toList();
        model.addAttribute("claims", claims.of(ids, visit.today()));
        model.addAttribute("undone", undone.of(ids));
        model.addAttribute("edited", texts.among(ids));
        model.addAttribute("outdated", outdated.among(ids, visit.today()));
        model.addAttribute("ticking", true);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("opened", details.opened(visit, open, page));
        return "runs/approvals";
    }
}
