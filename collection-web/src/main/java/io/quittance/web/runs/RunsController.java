package io.quittance.web.runs;

import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunRow;
import io.quittance.dunning.run.progress.NightUnderWay;
import io.quittance.dunning.step.WaitingSteps;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.SendingBlockers;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The nights that were run, and the one that is being run. */
@Controller
@RequestMapping("/runs")
class RunsController {

    private static final int PAGE = 30;

    private final RunList runs;
    private final NightUnderWay underWay;
    private final WaitingSteps waiting;
    private final MessageList messages;
    private final SendingBlockers blockers;

    RunsController(
            RunList runs,
            NightUnderWay underWay,
            WaitingSteps waiting,
            MessageList messages,
            SendingBlockers blockers) {
        this.runs = runs;
        this.underWay = underWay;
        this.waiting = waiting;
        this.messages = messages;
        this.blockers = blockers;
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
        model.addAttribute("night", underWay.of(visit.creditorId()).orElse(null));
        model.addAttribute("blockers", blockers.of(visit.creditorId(), visit.today()));
        return "runs/list";
    }
}
