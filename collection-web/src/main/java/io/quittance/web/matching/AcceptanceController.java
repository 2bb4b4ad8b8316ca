package io.quittance.web.matching;

import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.StoredProposals;
import io.quittance.matching.StoredProposals.Shown;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a proposal as it was shown. */
@Controller
class AcceptanceController {

    private final StoredProposals proposals;
    private final MatchDesk desk;
    private final NextLine next;

    AcceptanceController(StoredProposals proposals, MatchDesk desk, NextLine next) {
        this.proposals = proposals;
        this.desk = desk;
        this.next = next;
    }

    @PostMapping("/matching/{line}/acceptance")
    String accept(
            @PathVariable long line,
            @RequestParam(defaultValue = "") String offer,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<Shown> shown = proposals.find(visit.creditorId(), line, offer);
        if (shown.isEmpty()) {
            return next.back(line, Note.bad("matching", "matching.refused.moved"), redirect);
        }
        try {
            desk.match(
                    visit.creditorId(), line, MatchOrder.accepted(shown.get().proposal()), visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            return next.back(line, Refusal.of(refused), redirect);
        }
        Note done = Note.done("matching", "matching.accepted", shown.get().clientName());
        return next.after(line, done, visit, redirect);
    }
}
