package io.quittance.web.today;

import io.quittance.charge.RateRegister;
import io.quittance.insight.check.BooksCheck;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a finance manager must know before the day's tasks: a rate that will be missing, copies that differ from the facts. */
@Component
class TodayNotices {

    private final RateRegister rates;
    private final BooksCheck check;

    TodayNotices(RateRegister rates, BooksCheck check) {
        this.rates = rates;
        this.check = check;
    }

    void tell(Visit visit, Model model) {
        model.addAttribute("missing", rates.missing(visit.today()));
        model.addAttribute("differ", check.last(visit.creditorId()));
    }
}
