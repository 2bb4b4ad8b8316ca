package io.quittance.web.disputes;

import io.quittance.dispute.DisputeClock;
import io.quittance.dispute.DisputeOwner;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds a dispute, and by when it is answered. */
@Controller
@RequestMapping("/disputes/{id:\\d+}")
class ClockController {

    private static final String PLACE = "clock";

    private final DisputeClock clock;
    private final Acting acting;

    ClockController(DisputeClock clock, Acting acting) {
        this.clock = clock;
        this.acting = acting;
    }

    @PostMapping("/owner")
    String assign(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String email,
            Visit visit,
            RedirectAttributes redirect) {
        DisputeOwner next = email.matches("|[^@\\s]+@[^@\\s]+") ? DisputeForm.owner(owner, colleague, email) : null;
        return acting.on(id, visit, redirect, PLACE, () -> {
            if (next == null) {
                return "disputes.refused.colleague";
            }
            clock.assign(visit.creditorId(), id, next, visit.today(), visit.by());
            return "disputes.assigned";
        });
    }

    @PostMapping("/due-date")
    String postpone(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String dueOn,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<LocalDate> day = Typed.day(dueOn);
        return acting.on(id, visit, redirect, PLACE, () -> {
            if (day.isEmpty()) {
                return "disputes.refused.dueOn.form";
            }
            clock.postpone(visit.creditorId(), id, day.get(), visit.today(), visit.by());
            return "disputes.postponed";
        });
    }
}
