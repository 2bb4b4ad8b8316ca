package io.quittance.web.matching;

import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.StoredProposals;
import io.quittance.matching.StoredProposals.Shown;
import io.quittance.matching.line.MovedLines;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.matching.Lacks.Lack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final MovedLines lines;
    private final Lacks lacks;
    private final NextLine next;
    private final Formats formats;

    AcceptanceController(
            StoredProposals proposals, MatchDesk desk, MovedLines lines, Lacks lacks, NextLine next, Formats formats) {
        this.formats = formats;
        this.proposals = proposals;
        this.desk = desk;
        this.lines = lines;
        this.lacks = lacks;
        this.next = next;
    }

    /**
     * @param open whether what lacks of the invoices stays open, and nobody gives it up
     */
    @PostMapping("/matching/{line}/acceptance")
    String accept(
            @PathVariable long line,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "false") boolean open,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<Shown> shown = proposals.find(visit.creditorId(), line, offer);
        if (shown.isEmpty()) {
            return next.back(line, Note.bad("matching", "matching.refused.moved"), redirect);
        }
        MatchOrder order = MatchOrder.accepted(shown.get().proposal());
        Lack lack = lacks.of(
                lines.find(visit.creditorId(), line).orElseThrow(),
                shown.get().proposal().difference());
        if (open && (lack == null || !lack.mayStayOpen())) {
            return next.back(line, Note.bad("matching", "matching.refused.open"), redirect);
        }
        try {
            desk.match(visit.creditorId(), line, open ? order.leavingOpen() : order, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            return next.back(line, Refusal.of(refused), redirect);
        }
        String client = shown.get().clientName();
        return next.after(line, said(client, open ? null : lack, redirect), visit, redirect);
    }

    private Note said(String client, @Nullable Lack lack, RedirectAttributes redirect) {
        if (lack == null || !lack.isAsked()) {
            return Note.done("matching", "matching.accepted", client);
        }
        redirect.addFlashAttribute("asked", true);
        return Note.wait("matching", "matching.accepted.asked", client, formats.money(lack.amount()));
    }
}
