package io.quittance.web.matching;

import io.quittance.matching.JointProposals;
import io.quittance.matching.JointProposals.Joint;
import io.quittance.matching.LineProposals;
import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes several credits of one payer together, as they were shown. */
@Controller
class GroupAcceptanceController {

    private final MovedLines lines;
    private final LineProposals proposals;
    private final JointProposals joints;
    private final MatchDesk desk;
    private final NextLine next;

    GroupAcceptanceController(
            MovedLines lines, LineProposals proposals, JointProposals joints, MatchDesk desk, NextLine next) {
        this.lines = lines;
        this.proposals = proposals;
        this.joints = joints;
        this.desk = desk;
        this.next = next;
    }

    @PostMapping("/matching/{line}/group-acceptance")
    String accept(@PathVariable long line, @RequestParam String group, Visit visit, RedirectAttributes redirect) {
        MovedLine moved = lines.find(visit.creditorId(), line).orElseThrow();
        Optional<Joint> shown = joints.of(moved, proposals.of(moved))
                .filter(joint -> joint.key().equals(group));
        if (shown.isEmpty()) {
            return next.back(line, Note.bad("matching", "matching.refused.moved"), redirect);
        }
        SequencedMap<Long, MatchOrder> orders = new LinkedHashMap<>();
        shown.get().parts().forEach(part -> orders.put(part.line().id(), MatchOrder.accepted(part.proposal())));
        try {
            desk.match(visit.creditorId(), orders, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            return next.back(line, Refusal.of(refused), redirect);
        }
        Note done = Note.done(
                "matching",
                "matching.joint.accepted",
                orders.size(),
                shown.get().debtor().name());
        return next.after(line, done, visit, redirect);
    }
}
