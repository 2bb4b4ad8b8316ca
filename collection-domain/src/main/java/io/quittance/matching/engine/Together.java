package io.quittance.matching.engine;

import io.quittance.matching.engine.Proposal.Share;
import io.quittance.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes several credits of one payer as one, and hands what that settles out to them in their order. */
final class Together {

    /** The least score: below, not even together do they fit. */
    private static final int FITS = 75;

    private final MatchingEngine engine;

    Together(MatchingEngine engine) {
        this.engine = engine;
    }

    List<Proposal> propose(List<Credit> credits, Debtor debtor) {
        if (credits.size() < 2) {
            return List.of();
        }
        return engine.propose(merged(credits), List.of(debtor)).ranked().stream()
                .filter(whole -> whole.score() >= FITS && whole.onAccount().isZero())
                .findFirst()
                .map(whole -> handOut(whole, credits))
                .orElse(List.of());
    }

    private static Credit merged(List<Credit> credits) {
        Credit first = credits.getFirst();
        return new Credit(
                credits.getLast().bookedOn(),
                credits.stream().map(Credit::amount).reduce(Money::plus).orElseThrow(),
                credits.stream().flatMap(credit -> credit.words().stream()).toList(),
                credits.stream().flatMap(credit -> credit.structured().stream()).toList(),
                credits.stream().flatMap(credit -> credit.documents().stream()).toList(),
                first.payer(),
                first.onBehalfOf(),
                credits.stream().allMatch(credit -> equal(credit.iban(), first.iban())) ? first.iban() : null);
    }

    /** Credit notes are handed out first: they make room for what is paid. */
    private static List<Proposal> handOut(Proposal whole, List<Credit> credits) {
        Deque<Share> left = new ArrayDeque<>(Stream.concat(
                        whole.shares().stream().filter(share -> share.amount().isNegative()),
                        whole.shares().stream().filter(share -> !share.amount().isNegative()))
                .toList());
        List<Proposal> each = new ArrayList<>();
        for (Credit credit : credits) {
            List<Share> shares = take(credit.amount(), left);
            boolean last = each.size() == credits.size() - 1;
            each.add(new Proposal(
                    whole.clientId(),
                    shares,
                    Money.zero(credit.amount().currency()),
                    last ? whole.difference() : null,
                    whole.score(),
                    whole.reasons()));
        }
        return each;
    }

    private static List<Share> take(Money money, Deque<Share> left) {
        List<Share> taken = new ArrayList<>();
        Money rest = money;
        while (!left.isEmpty()
                && (rest.isPositive() || left.peekFirst().amount().isNegative())) {
            Share share = left.removeFirst();
            if (share.amount().compareTo(rest) > 0) {
                left.addFirst(new Share(share.invoiceId(), share.amount().minus(rest)));
                share = new Share(share.invoiceId(), rest);
            }
            taken.add(share);
            rest = rest.minus(share.amount());
        }
        return taken;
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
