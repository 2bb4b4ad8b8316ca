package io.quittance.web.risk;

import io.quittance.risk.CreditLimits;
import io.quittance.risk.Exposures;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clients that have a credit limit, the furthest above it first; and from when on one is warned. */
@Controller
@RequestMapping("/credit-limits")
class CreditLimitsController {

    private static final int SHOWN = 300;

    private final Exposures exposures;
    private final CreditLimits limits;

    CreditLimitsController(Exposures exposures, CreditLimits limits) {
        this.exposures = exposures;
        this.limits = limits;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "false") boolean warned, Visit visit, Model model) {
        model.addAttribute("exposures", exposures.limited(visit.creditorId(), warned, SHOWN));
        model.addAttribute("warned", warned);
        model.addAttribute("percent", limits.warningPercent(visit.creditorId()));
        model.addAttribute("most", SHOWN);
        return "risk/limits";
    }

    @PostMapping("/warning-level")
    String warnFrom(@RequestParam(defaultValue = "") String percent, Visit visit, RedirectAttributes redirect) {
        if (percent.matches("[1-9][0-9]?|100")) {
            limits.warnFrom(visit.creditorId(), Integer.parseInt(percent), visit.today(), visit.by());
            Note.done("risk", "risk.warning.set", percent).after(redirect);
        } else {
            Note.bad("risk", "risk.warning.form").after(redirect);
        }
        return "redirect:/credit-limits";
    }
}
