package io.quittance.intake.sample;

import static io.quittance.intake.sample.SampleInvoices.workingDay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes up what came in, each client by its habit, up to the business day. */
final class SamplePayments {

    private static final int SILENT_FOR_DAYS = 120;

    private final Random random;
    private final LocalDate today;
    private final List<SamplePayment> payments = new ArrayList<>();
    private final Map<String, Deque<SampleInvoice>> credits = new HashMap<>();

    SamplePayments(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<SamplePayment> of(List<SampleClient> clients, List<SampleInvoice> invoices) {
        Map<String, SampleClient> byNumber =
                clients.stream().collect(Collectors.toMap(SampleClient::number, Function.identity()));
        for (SampleInvoice invoice : invoices) {
            if (invoice.total().signum() < 0) {
                credits.computeIfAbsent(invoice.client(), none -> new ArrayDeque<>())
                        .add(invoice);
            }
        }
        invoices.stream()
                .filter(invoice -> invoice.total().signum() > 0)
                .forEach(invoice -> settle(invoice, byNumber.getOrDefault(invoice.client(), clients.getFirst())));
        clients.stream().filter(client -> random.nextInt(30) == 0).forEach(this::onAccount);
        return List.copyOf(payments);
    }

    private void settle(SampleInvoice invoice, SampleClient client) {
        LocalDate paidOn = workingDay(invoice.dueOn().plusDays(client.habit().delay(random)));
        boolean stopped = client.habit() == Habit.GONE_SILENT || client.habit() == Habit.INSOLVENT;
        if (stopped && paidOn.isAfter(today.minusDays(SILENT_FOR_DAYS))) {
            return;
        }
        // Now and then an invoice gets lost, whoever the client is.
        if (random.nextInt(50) == 0) {
            paidOn = workingDay(paidOn.plusDays(60 + random.nextInt(60)));
        }
        if (client.habit() == Habit.IN_PARTS) {
            BigDecimal half =
                    invoice.total().divide(BigDecimal.TWO, 0, RoundingMode.DOWN).setScale(2);
            pay(invoice, paidOn, half);
            pay(
                    invoice,
                    workingDay(paidOn.plusDays(35 + random.nextInt(30))),
                    invoice.total().subtract(half));
        } else {
            payLessCredit(invoice, paidOn);
        }
    }

    /** A client that has a smaller credit note takes it off what it pays. */
    private void payLessCredit(SampleInvoice invoice, LocalDate on) {
        Deque<SampleInvoice> own = credits.getOrDefault(invoice.client(), new ArrayDeque<>());
        SampleInvoice credit = own.peek();
        boolean usable = credit != null
                && !credit.issuedOn().isAfter(on)
                && credit.total().negate().compareTo(invoice.total()) < 0;
        if (credit == null || !usable || on.isAfter(today)) {
            pay(invoice, on, invoice.total());
            return;
        }
        own.remove();
        add(
                invoice,
                on,
                invoice.total().add(credit.total()),
                List.of(
                        new SamplePayment.Share(invoice.number(), invoice.total()),
                        new SamplePayment.Share(credit.number(), credit.total())));
    }

    private void pay(SampleInvoice invoice, LocalDate on, BigDecimal amount) {
        if (!on.isAfter(today)) {
            add(invoice, on, amount, List.of(new SamplePayment.Share(invoice.number(), amount)));
        }
    }

    private void add(SampleInvoice invoice, LocalDate on, BigDecimal amount, List<SamplePayment.Share> shares) {
        LocalDate received = on.isBefore(invoice.issuedOn()) ? invoice.issuedOn() : on;
        payments.add(new SamplePayment(
                invoice.client(),
                "VIR %05d %s".formatted(payments.size() + 1, invoice.number()),
                received,
                invoice.currency(),
                amount,
                shares));
    }

    /** Money whose sender did not say what it was for. */
    private void onAccount(SampleClient client) {
        BigDecimal amount =
                BigDecimal.valueOf(50L * (1 + random.nextInt(20)), 0).setScale(2);
        LocalDate on = workingDay(today.minusDays(1 + random.nextInt(40)));
        payments.add(new SamplePayment(
                client.number(),
                "VIR %05d ACOMPTE".formatted(payments.size() + 1),
                on,
                client.currency(),
                amount,
                List.of()));
    }
}
