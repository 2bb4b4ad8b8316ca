package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.books.Bill;
import io.quittance.benchmarks.books.Kind;
import io.quittance.benchmarks.books.Payment;
import io.quittance.benchmarks.books.Size;
import io.quittance.benchmarks.books.Tally;
import io.quittance.benchmarks.books.YearOfPayments;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposals;
import io.quittance.matching.score.MatchingRules;
import io.quittance.matching.sums.Cents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a year of credits come in one by one; a person confirms what was not matched, and puts right what was wrong. */
final class YearOfStatements implements YearOfPayments.Witness {

    final Shape shape;
    final long seed;
    final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    final Map<Cause, Tally> causes = new EnumMap<>(Cause.class);
    final List<String> mistakes = new ArrayList<>();
    final List<Long> micros = new ArrayList<>();
    final Tally secondHalf = new Tally();
    long seconds;
    private final YearOfPayments year;
    private final Lookup lookup;
    private final MatchingEngine engine = new MatchingEngine(MatchingRules.SHIPPED);

    YearOfStatements(long seed, Size size, Shape shape) {
        this.seed = seed;
        this.shape = shape;
        this.year = new YearOfPayments(seed, size.clients(), size.invoices());
        this.lookup = new Lookup(year.payers(), shape);
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
    }

    YearOfStatements run(int credits) {
        long start = System.nanoTime();
        year.run(credits, this);
        seconds = (System.nanoTime() - start) / 1_000_000_000;
        return this;
    }

    Tally all() {
        Tally all = new Tally();
        tallies.values().forEach(all::add);
        return all;
    }

    @Override
    public void moved(Bill bill, long before) {
        lookup.moved(bill, before);
    }

    @Override
    public void paid(Payment payment, boolean late) {
        List<Debtor> debtors = lookup.candidates(payment.credit());
        long start = System.nanoTime();
        Proposals proposals = engine.propose(payment.credit(), debtors);
        micros.add((System.nanoTime() - start) / 1_000);
        Optional<Proposal> sure = proposals.sure(MatchingRules.SHIPPED);
        boolean right = sure.isPresent() && isTrue(sure.get(), payment);
        boolean firstRight =
                !proposals.ranked().isEmpty() && isTrue(proposals.ranked().getFirst(), payment);
        tallies.computeIfAbsent(payment.kind(), kind -> new Tally()).count(sure.isPresent(), right, firstRight);
        if (sure.isEmpty()) {
            causes.computeIfAbsent(Cause.of(proposals), cause -> new Tally()).count(false, false, firstRight);
        } else if (!right) {
            mistakes.add("%s %s%n   truth %s %s%n   %s"
                    .formatted(payment.kind(), payment.credit(), payment.debtor().id, payment.told(), sure.get()));
        }
        if (late) {
            secondHalf.count(sure.isPresent(), right, firstRight);
        }
        if (!right) {
            lookup.learn(payment.debtor(), payment.credit());
        }
    }

    private static boolean isTrue(Proposal proposal, Payment payment) {
        Map<Long, Long> told = proposal.shares().stream()
                .collect(Collectors.toMap(Proposal.Share::invoiceId, share -> Cents.of(share.amount())));
        return proposal.clientId() == payment.debtor().id && told.equals(payment.shares());
    }
}
