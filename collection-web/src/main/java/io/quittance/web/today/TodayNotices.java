package io.quittance.web.today;

import io.quittance.charge.RateRegister;
import io.quittance.charge.terms.ClausesUnderFloor;
import io.quittance.dispute.DisputeState;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.dispute.DisputeFilter;
import io.quittance.insight.dispute.DisputeList;
import io.quittance.insight.matching.MatchingFigures;
import io.quittance.insight.today.MoneySeen;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.plan.report.PlanCounts;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above the day's tasks: letters to print, disputes to answer, plans that are not kept, money to match, a rate that will be missing, copies that differ from the facts. */
@Component
class TodayNotices {

    private final RateRegister rates;
    private final ClausesUnderFloor clauses;
    private final BooksCheck check;
    private final LetterQueue letters;
    private final DisputeList disputes;
    private final PlanCounts plans;
    private final MoneySeen money;
    private final MatchingFigures matching;

    TodayNotices(
            RateRegister rates,
            ClausesUnderFloor clauses,
            BooksCheck check,
            LetterQueue letters,
            DisputeList disputes,
            PlanCounts plans,
            MoneySeen money,
            MatchingFigures matching) {
        this.matching = matching;
        this.plans = plans;
        this.money = money;
        this.rates = rates;
        this.clauses = clauses;
        this.check = check;
        this.letters = letters;
        this.disputes = disputes;
    }

    void tell(Visit visit, Model model) {
        model.addAttribute("missing", rates.missing(visit.today()));
        model.addAttribute("clauses", clauses.of(visit.creditorId(), visit.today()));
        model.addAttribute("plans", plans.of(visit.creditorId(), visit.today()));
        model.addAttribute("unseen", money.on(visit.creditorId(), visit.today()));
        model.addAttribute("money", matching.of(visit.creditorId(), visit.today()));
        model.addAttribute("differ", check.last(visit.creditorId()));
        model.addAttribute("letters", letters.counts(visit.creditorId()));
        model.addAttribute(
                "disputes", disputes.counts(visit.creditorId(), visit.today(), DisputeFilter.in(DisputeState.OPEN)));
    }
}
