package io.quittance.web.plans;

import io.quittance.plan.PlanRules;
import io.quittance.settlement.SettlementLimits;
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

/** What a creditor lets its plans and settlements be. */
@Controller
@RequestMapping("/settings/plans")
class PlanRuleController {

    private static final String PAGE = "plans/rule";

    private final PlanRules rules;
    private final SettlementLimits limits;
    private final Formats formats;

    PlanRuleController(PlanRules rules, SettlementLimits limits, Formats formats) {
        this.limits = limits;
        this.rules = rules;
        this.formats = formats;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute(
                "form", PlanRuleForm.of(rules.of(visit.creditorId()), limits.of(visit.creditorId()), formats));
        return PAGE;
    }

    @PostMapping
    String save(
            @ModelAttribute("form") PlanRuleForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader);
        if (errors.hasErrors()) {
            return PAGE;
        }
        rules.change(visit.creditorId(), form.rule(reader), visit.today(), visit.by());
        limits.change(visit.creditorId(), form.settlementLimit(reader), visit.today(), visit.by());
        Note.done("plan-rule", "plans.rule.saved").after(redirect);
        return "redirect:/settings/plans";
    }
}
