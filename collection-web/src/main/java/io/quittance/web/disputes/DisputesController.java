package io.quittance.web.disputes;

import io.quittance.creditor.Users;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeState;
import io.quittance.insight.dispute.DisputeList;
import io.quittance.insight.dispute.DisputeReport;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The disputes, those to answer soonest first; and what they come to, for whoever leads. */
@Controller
class DisputesController {

    private static final int PAGE = 50;

    private final DisputeList list;
    private final DisputeReport report;
    private final DisputeReasons reasons;
    private final Users users;

    DisputesController(DisputeList list, DisputeReport report, DisputeReasons reasons, Users users) {
        this.list = list;
        this.report = report;
        this.reasons = reasons;
        this.users = users;
    }

    @GetMapping("/disputes")
    String page(@ModelAttribute("query") DisputeQuery query, Visit visit, Model model) {
        long creditor = visit.creditorId();
        model.addAttribute("page", list.page(creditor, visit.today(), query.filter(), query.at(), PAGE));
        model.addAttribute("counts", list.counts(creditor, visit.today(), query.filter()));
        model.addAttribute("reasons", reasons.of(creditor));
        model.addAttribute("owners", users.findAllByOrderByName());
        model.addAttribute("states", DisputeState.values());
        return "disputes/list";
    }

    @GetMapping("/disputes/report")
    String report(Visit visit, Model model) {
        model.addAttribute("byAge", report.byAge(visit.creditorId(), visit.today()));
        model.addAttribute("byOwner", report.byOwner(visit.creditorId(), visit.today()));
        model.addAttribute("resolved", report.resolved(visit.creditorId(), visit.today()));
        return "disputes/report";
    }
}
