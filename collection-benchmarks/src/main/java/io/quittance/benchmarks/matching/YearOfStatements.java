package io.quittance.benchmarks.matching;

import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.MatchingRules;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposals;
import io.quittance.matching.sums.Cents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Lets a year of credits come in one by one; a person confirms what was not matched, and puts right what was wrong. */
final class YearOfStatements {

    final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    final List<String> mistakes = new ArrayList<>();
    final List<Long> micros = new ArrayList<>();
    final Tally secondHalf = new Tally();
    private final List<Payer> payers;
    private final Lookup lookup;
    private final Payments payments;
    private final MatchingEngine engine = new MatchingEngine(MatchingRules.SHIPPED);
    private final boolean allOpen;
    private final Random random;

    /**
     * @param allOpen whether invoices of the whole year are open from its first day on
     */
    YearOfStatements(long seed, int clients, int invoices, boolean allOpen) {
        MadeUpBooks books = new MadeUpBooks(seed, clients, invoices);
        this.payers = books.payers();
        this.lookup = new Lookup(payers);
        this.payments = new Payments(payers);
        this.allOpen = allOpen;
        this.random = new Random(seed + 1);
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
    }

    void run(int credits) {
        int done = 0;
        for (Arrival arrival : arrivals(credits * 2)) {
            Payment payment = payments.of(arrival.payer(), arrival.day());
            if (payment != null && done < credits) {
                take(payment, done++ >= credits / 2);
            }
        }
    }

    /** As many chances to pay as the client has invoices: some of them pass. */
    private List<Arrival> arrivals(int wanted) {
        List<Arrival> arrivals = new ArrayList<>();
        int bills = payers.stream().mapToInt(payer -> payer.bills.size()).sum();
        for (Payer payer : payers) {
            for (Bill bill : payer.bills) {
                if (random.nextInt(bills) < wanted * 0.56) {
                    LocalDate day = bill.dueOn.plusDays(random.nextInt(30) - 6);
                    arrivals.add(new Arrival(payer, day.isBefore(bill.issuedOn) ? bill.issuedOn : day));
                }
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::day).thenComparingLong(arrival -> arrival.payer().id));
        return arrivals;
    }

    private void take(Payment payment, boolean late) {
        List<Debtor> debtors = lookup.candidates(payment.credit(), allOpen);
        long start = System.nanoTime();
        Proposals proposals = engine.propose(payment.credit(), debtors);
        micros.add((System.nanoTime() - start) / 1_000);
        Optional<Proposal> sure = proposals.sure(MatchingRules.SHIPPED);
        Tally tally = tallies.computeIfAbsent(payment.kind(), kind -> new Tally());
        tally.credits++;
        boolean right = sure.isPresent() && isTrue(sure.get(), payment);
        if (sure.isPresent()) {
            tally.automatic++;
            if (!right) {
                tally.wrong++;
                mistakes.add(payment.kind() + " " + payment.credit() + "\n   truth " + payment.debtor().id + " "
                        + numbers(payment) + "\n   " + sure.get());
            }
        }
        if (!proposals.ranked().isEmpty() && isTrue(proposals.ranked().getFirst(), payment)) {
            tally.firstRight++;
        }
        if (late) {
            secondHalf.credits++;
            secondHalf.automatic += sure.isPresent() ? 1 : 0;
            secondHalf.wrong += sure.isPresent() && !right ? 1 : 0;
        }
        if (!right) {
            lookup.learn(payment.debtor(), payment.credit());
        }
        payment.truth().forEach((bill, share) -> {
            long before = bill.balance;
            bill.balance -= share;
            // What was forgone is given up with the payment; a fee, too.
            boolean forgone =
                    payment.kind() == Kind.DISCOUNT || payment.kind() == Kind.TOLERANCE || payment.kind() == Kind.FEE;
            bill.balance = forgone ? 0 : bill.balance;
            lookup.moved(bill, before);
        });
    }

    private static boolean isTrue(Proposal proposal, Payment payment) {
        Map<Long, Long> told = proposal.shares().stream()
                .collect(Collectors.toMap(Proposal.Share::invoiceId, share -> Cents.of(share.amount())));
        Map<Long, Long> truth = payment.truth().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id, Map.Entry::getValue));
        return proposal.clientId() == payment.debtor().id && told.equals(truth);
    }

    private static List<String> numbers(Payment payment) {
        return payment.truth().entrySet().stream()
                .map(one -> one.getKey().number + "=" + one.getValue())
                .toList();
    }

    private record Arrival(Payer payer, LocalDate day) {}
}
