package io.quittance.benchmarks.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What the clients of made-up books pay in a year, one after the other. */
public final class YearOfPayments {

    private final List<Payer> payers;
    private final Payments payments;
    private final Random random;

    public YearOfPayments(long seed, int clients, int invoices) {
        this.payers = new MadeUpBooks(seed, clients, invoices).payers();
        this.payments = new Payments(payers);
        this.random = new Random(seed + 1);
    }

    public List<Payer> payers() {
        return payers;
    }

    /** Is told what happens. */
    public interface Witness {

        /**
         * A payment came; the balances are what they were before.
         *
         * @param late whether it is of the second half
         */
        void paid(Payment payment, boolean late);

        /** A balance changed. */
        void moved(Bill bill, long before);

        /** Whether no more payments need to come. */
        default boolean hasEnough() {
            return false;
        }
    }

    /** Lets so many payments come in. */
    public void run(int credits, Witness witness) {
        int done = 0;
        for (Arrival arrival : arrivals(credits * 2)) {
            if (witness.hasEnough()) {
                return;
            }
            Payment payment = payments.of(arrival.payer(), arrival.day());
            if (payment != null && done < credits) {
                witness.paid(payment, done++ >= credits / 2);
                settle(payment, witness);
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

    private static void settle(Payment payment, Witness witness) {
        payment.truth().forEach((bill, share) -> {
            long before = bill.balance;
            // What was forgone is given up with the payment; a fee, too.
            bill.balance = payment.forgoes() ? 0 : bill.balance - share;
            witness.moved(bill, before);
        });
    }

    private record Arrival(Payer payer, LocalDate day) {}
}
