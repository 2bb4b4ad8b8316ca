package io.quittance.web.charges;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.terms.ChargeSettingsDesk;
import io.quittance.charge.terms.ClausesUnderFloor;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the creditor's general terms say about late charges, and the choices the law leaves it. */
@Controller
@RequestMapping("/settings/late-charges")
class TermsController {

    private static final String PAGE = "charges/terms";

    private final ChargeSettingsDesk desk;
    private final ClausesUnderFloor clauses;
    private final RateText rates;
    private final Formats formats;

    TermsController(ChargeSettingsDesk desk, ClausesUnderFloor clauses, RateText rates, Formats formats) {
        this.desk = desk;
        this.clauses = clauses;
        this.rates = rates;
        this.formats = formats;
    }

    @ModelAttribute
    void around(Visit visit, Model model) {
        model.addAttribute("clauses", clauses.of(visit.creditorId(), visit.today()));
        model.addAttribute("semesters", Semesters.values());
        model.addAttribute("imputations", Imputation.values());
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("form", TermsForm.of(desk.of(visit.creditorId()), formats));
        return PAGE;
    }

    @PostMapping
    String save(
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors);
        rates.check(errors, "rate", form.rate(), LateChargeRule.FR, visit.today(), reader);
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.adopt(visit.creditorId(), form.settings(reader), visit.today(), visit.by());
        Note.done("terms", "latecharges.terms.saved").after(redirect);
        return "redirect:/settings/late-charges";
    }
}
