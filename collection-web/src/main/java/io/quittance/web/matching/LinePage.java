package io.quittance.web.matching;

import io.quittance.insight.matching.MatchList;
import io.quittance.insight.matching.MatchingFigures;
import io.quittance.insight.matching.Sought;
import io.quittance.insight.matching.WaitingList;
import io.quittance.insight.matching.WaitingList.Kind;
import io.quittance.matching.JointProposals;
import io.quittance.matching.LineProposals;
import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.line.ClaimedLines;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.line.ReturnedPayments;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the matching screen shows: the list of what waits, and one line of it with what it may be. */
@Component
class LinePage {

    private static final int LISTED = 25;

    private final WaitingList waiting;
    private final MatchingFigures figures;
    private final MatchList matches;
    private final MovedLines lines;
    private final LineProposals proposals;
    private final JointProposals joints;
    private final ClaimedLines claims;
    private final ReturnedPayments returned;
    private final Lacks lacks;
    private final Formats formats;

    LinePage(
            WaitingList waiting,
            MatchingFigures figures,
            MatchList matches,
            MovedLines lines,
            LineProposals proposals,
            JointProposals joints,
            ClaimedLines claims,
            ReturnedPayments returned,
            Lacks lacks,
            Formats formats) {
        this.waiting = waiting;
        this.figures = figures;
        this.matches = matches;
        this.lines = lines;
        this.proposals = proposals;
        this.joints = joints;
        this.claims = claims;
        this.returned = returned;
        this.lacks = lacks;
        this.formats = formats;
    }

    /** The list; the first of it is opened where no line is asked for. */
    void show(
            @Nullable Long lineId, @Nullable Kind kind, Sought sought, @Nullable String at, Visit visit, Model model) {
        var page = waiting.page(visit.creditorId(), kind, sought, at, LISTED);
        model.addAttribute("page", page);
        model.addAttribute("kind", kind);
        model.addAttribute("q", sought.text().isEmpty() ? null : sought.text());
        model.addAttribute("counts", figures.of(visit.creditorId(), visit.today()));
        model.addAttribute("sums", figures.sums(visit.creditorId()));
        Long opened = lineId != null || page.items().isEmpty()
                ? lineId
                : Long.valueOf(page.items().getFirst().id());
        model.addAttribute("line", null);
        if (opened != null) {
            open(lines.find(visit.creditorId(), opened).orElseThrow(), visit, model);
        }
    }

    private void open(MovedLine line, Visit visit, Model model) {
        String currency = line.amount().currency().getCurrencyCode();
        List<Offer> alone = proposals.of(line);
        List<OfferRow> offers = alone.stream()
                .map(offer -> new OfferRow(
                        offer,
                        ReasonRow.of(offer.proposal().reasons(), currency, formats),
                        lacks.of(line, offer.proposal().difference())))
                .toList();
        model.addAttribute("line", line);
        model.addAttribute("mayClaim", claims.mayClaim(line.creditorId(), line.id()));
        model.addAttribute("offers", offers);
        model.addAttribute(
                "mayStayOpen",
                offers.stream().map(OfferRow::lack).anyMatch(lack -> lack != null && lack.mayStayOpen()));
        model.addAttribute(
                "joint",
                joints.of(line, alone)
                        .map(joint -> JointRow.of(joint, line.id(), lacks.of(joint), formats))
                        .orElse(null));
        model.addAttribute("returned", line.waiting().isNegative() ? returned.of(line) : List.of());
        model.addAttribute("matches", MatchedRow.of(matches.of(visit.creditorId(), line.id()), formats));
    }
}
