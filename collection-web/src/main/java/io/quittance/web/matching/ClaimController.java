package io.quittance.web.matching;

import io.quittance.matching.MatchingRun;
import io.quittance.matching.line.ClaimedLines;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of a movement that it is a client's after all, whatever the bank calls it. */
@Controller
class ClaimController {

    private final ClaimedLines claims;
    private final MatchingRun run;

    ClaimController(ClaimedLines claims, MatchingRun run) {
        this.claims = claims;
        this.run = run;
    }

    @PostMapping("/matching/{line}/claim")
    String claim(@PathVariable long line, Visit visit, RedirectAttributes redirect) {
        if (claims.claim(visit.creditorId(), line, visit.today(), visit.by())) {
            run.match(visit.creditorId(), visit.today(), visit.by());
            Note.done("matching", "matching.claimed").after(redirect);
        } else {
            Note.bad("matching", "matching.refused.nothing-waits").after(redirect);
        }
        return "redirect:/matching/" + line;
    }
}
