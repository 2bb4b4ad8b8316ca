package io.quittance.web.disputes;

import io.quittance.dispute.Awaited;
import io.quittance.dispute.DisputeDecisions;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is decided about a dispute: the client is wrong, or right. */
@Controller
@RequestMapping("/disputes/{id:\\d+}")
class DecisionController {

    private static final String PLACE = "decision";

    private final DisputeDecisions decisions;
    private final Acting acting;

    DecisionController(DisputeDecisions decisions, Acting acting) {
        this.decisions = decisions;
        this.acting = acting;
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            Visit visit,
            RedirectAttributes redirect) {
        return acting.on(id, visit, redirect, PLACE, () -> {
            decisions.reject(visit.creditorId(), id, answer, visit.today(), visit.by());
            return "disputes.rejected";
        });
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam Awaited awaits,
            @RequestParam(defaultValue = "") String answer,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<BigDecimal> part = Typed.amount(amount, reader);
        return acting.on(id, visit, redirect, PLACE, () -> {
            BigDecimal accepted = amount.isBlank() ? null : part.orElse(BigDecimal.ZERO);
            decisions.accept(visit.creditorId(), id, accepted, awaits, answer, visit.today(), visit.by());
            return "disputes.accepted";
        });
    }
}
