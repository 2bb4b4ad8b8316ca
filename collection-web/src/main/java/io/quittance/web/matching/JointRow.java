package io.quittance.web.matching;

import io.quittance.matching.JointProposals.Joint;
import io.quittance.matching.LineProposals.Offer;
import io.quittance.money.Money;
import io.quittance.web.frame.Formats;
import io.quittance.web.matching.Lacks.Lack;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Credits that fit together, as the page shows them.
 *
 * @param key stands for lines and shares
 * @param reasons in the reader's format, the strongest first
 * @param lack null: nothing lacks
 */
public record JointRow(
        String key,
        String clientName,
        String clientNumber,
        int score,
        List<ReasonRow> reasons,
        List<LineRow> lines,
        @Nullable Lack lack) {

    /**
     * One of the credits.
     *
     * @param shown whether it is the one that the page is about
     * @param invoices the numbers of those it pays
     */
    public record LineRow(long id, boolean shown, LocalDate bookedOn, Money amount, String invoices) {}

    static JointRow of(Joint joint, long shown, @Nullable Lack lack, Formats formats) {
        String currency = joint.parts().getFirst().line().waiting().currency().getCurrencyCode();
        List<LineRow> lines = joint.parts().stream()
                .map(part -> new LineRow(
                        part.line().id(),
                        part.line().id() == shown,
                        part.line().bookedOn(),
                        part.line().waiting(),
                        numbers(new Offer("", part.proposal(), joint.debtor()))))
                .toList();
        return new JointRow(
                joint.key(),
                joint.debtor().name(),
                joint.debtor().number(),
                joint.score(),
                ReasonRow.of(joint.parts().getFirst().proposal().reasons(), currency, formats),
                lines,
                lack);
    }

    private static String numbers(Offer offer) {
        return offer.proposal().shares().stream()
                .map(share -> offer.item(share).number())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What they make together. */
    public Money total() {
        return lines.stream().map(LineRow::amount).reduce(Money::plus).orElseThrow();
    }
}
