package io.quittance.dunning;

import static io.quittance.dunning.policy.Channel.CALL;
import static io.quittance.dunning.policy.Channel.EMAIL;
import static io.quittance.dunning.policy.Channel.HANDOVER;
import static io.quittance.dunning.policy.Channel.LETTER;
import static io.quittance.dunning.policy.Channel.REGISTERED_LETTER;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happens in a random year: told to {@link PlainRules} at once, and as events to be told to books in any order. */
final class RandomEvents {

    private static final int CLIENTS = 8;
    private static final List<String> REASONS = List.of("DISPUTE", "PROMISE", "PLAN", "INSOLVENCY", "PAUSE");

    private final PlainRules rules;
    private final Random random;
    private final Random bank = new Random(7);
    private int names;

    RandomEvents(PlainRules rules, Random random) {
        this.rules = rules;
        this.random = random;
    }

    /** Policies and clients. */
    List<Consumer<TwinBooks>> opening(LocalDate on) {
        List<Consumer<TwinBooks>> events = new ArrayList<>();
        events.add(policy("standard", 2, Conduct.STANDARD, standard(), on));
        events.add(policy("short", 1, lenient(), shortest(5), on));
        for (int i = 1; i <= CLIENTS; i++) {
            PlainFacts.Client client = new PlainFacts.Client("C" + i);
            rules.clients.add(client);
            events.add(books -> books.client(client.number));
        }
        return events;
    }

    /** Invoices and credit notes that came in: in one order, because of two due on one day the first entered comes first. */
    List<Consumer<TwinBooks>> arrivals(LocalDate on) {
        List<Consumer<TwinBooks>> events = new ArrayList<>();
        for (PlainFacts.Client client : rules.clients) {
            if (oneIn(12)) {
                String number = "F" + ++names;
                String currency = oneIn(5) ? "USD" : "EUR";
                LocalDate due = on.plusDays(random.nextInt(45) - 10);
                if (oneIn(15)) {
                    BigDecimal amount = amount(60);
                    rich(client, currency, amount);
                    events.add(books -> books.invoice(
                            client.number, number, due, amount.negate().toPlainString(), currency));
                } else {
                    BigDecimal amount = amount(300);
                    client.invoices.add(new PlainFacts.Invoice(number, due, currency, amount));
                    events.add(books -> books.invoice(client.number, number, due, amount.toPlainString(), currency));
                }
            }
        }
        return events;
    }

    /** What else happened, in an order that must not matter. */
    List<Consumer<TwinBooks>> changes(LocalDate on) {
        List<Consumer<TwinBooks>> events = new ArrayList<>();
        for (PlainFacts.Client client : rules.clients) {
            if (oneIn(25)) {
                events.add(money(client, on));
            }
            for (PlainFacts.Invoice invoice : client.invoices) {
                if (invoice.balance.signum() > 0 && oneIn(60)) {
                    String balance = oneIn(3) ? "0.01" : "0.00";
                    invoice.balance = new BigDecimal(balance);
                    events.add(books -> books.leaveOpen(invoice.number, balance));
                }
            }
            for (PlainFacts.Hold hold : client.holds) {
                if (hold.lifted == null && (hold.until == null || !hold.until.isBefore(on)) && oneIn(30)) {
                    hold.lifted = on;
                    events.add(books -> books.lift(hold.name, on));
                }
            }
            if (oneIn(20)) {
                events.add(hold(client, on));
            }
            if (oneIn(60)) {
                client.hasEmail = !client.hasEmail;
                boolean known = client.hasEmail;
                events.add(books -> books.email(client.number, known));
            }
            if (oneIn(120)) {
                client.prefersLetters = !client.prefersLetters;
                boolean letters = client.prefersLetters;
                events.add(books -> books.prefer(client.number, letters ? "LETTER" : "EMAIL"));
            }
            if (oneIn(200)) {
                client.country = client.country.equals("FR") ? "XX" : "FR";
                String country = client.country;
                events.add(books -> books.moveTo(client.number, country));
            }
            if (oneIn(50)) {
                String policy = oneIn(2) ? "standard" : "short";
                client.policy = policy;
                events.add(books -> books.follow(client.number, policy));
            }
            if (oneIn(50) && !client.invoices.isEmpty()) {
                PlainFacts.Invoice invoice = any(client.invoices);
                invoice.policy = "short";
                events.add(books -> books.follow(invoice.number, "short"));
            }
        }
        if (oneIn(25)) {
            rules.staleDays = rules.staleDays == null ? 6 : null;
            Integer days = rules.staleDays;
            events.add(books -> books.stopWhenPaymentsAreOlderThan(days));
        }
        // From spring on the banks send statements; of chance of their own, so that the rest of the year stays as it
        // was.
        if (on.getMonthValue() > 3) {
            for (String account : List.of("FR01", "FR02")) {
                if (bank.nextInt(5) < 2) {
                    rules.statements.put(account, on);
                    events.add(books -> books.statement(account, on));
                }
            }
        }
        if (oneIn(rules.sendingStopped ? 8 : 80)) {
            rules.sendingStopped = !rules.sendingStopped;
            boolean stopped = rules.sendingStopped;
            events.add(books -> books.stopSending(stopped));
        }
        if (oneIn(120)) {
            events.add(policy("short", random.nextInt(6), lenient(), shortest(2 + random.nextInt(8)), on));
        }
        return events;
    }

    private Consumer<TwinBooks> money(PlainFacts.Client client, LocalDate on) {
        String currency = oneIn(5) ? "USD" : "EUR";
        if (oneIn(4)) {
            client.cash.put(currency, client.credits(currency));
            return books -> books.payBack(client.number, currency);
        }
        BigDecimal amount = amount(200);
        client.cash.merge(currency, amount, BigDecimal::add);
        rules.lastNews = on;
        return books -> books.unapplied(client.number, amount.toPlainString(), currency, on);
    }

    private Consumer<TwinBooks> hold(PlainFacts.Client client, LocalDate on) {
        boolean ofClient = client.invoices.isEmpty() || oneIn(5);
        PlainFacts.Invoice invoice = ofClient ? null : any(client.invoices);
        BigDecimal amount = ofClient || oneIn(2) ? null : amount(200);
        LocalDate until = oneIn(4) ? null : on.plusDays(random.nextInt(25));
        PlainFacts.Hold hold = new PlainFacts.Hold("H" + ++names, invoice, any(REASONS), amount, on, until);
        client.holds.add(hold);
        return books -> books.hold(
                hold.name,
                client.number,
                invoice == null ? null : invoice.number,
                hold.reason,
                amount == null ? null : amount.toPlainString(),
                on,
                until);
    }

    /**
     * People approve, do by hand and cancel; each step once a day at most. In one order: what is settled when they approve is
     * not handed over, what is settled an hour later was.
     */
    List<Consumer<TwinBooks>> workOnSteps(LocalDate on) {
        List<Consumer<TwinBooks>> events = new ArrayList<>();
        for (PlainFacts.Step step : rules.steps) {
            if (step.isPending() && oneIn(40)) {
                step.status = "CANCELLED";
                events.add(books -> books.cancel(step.client.number, step.currency, step.on, on));
            } else if (step.status.equals("PROPOSED") && oneIn(step.channel == HANDOVER ? 40 : 12)) {
                boolean tooLate = rules.isSettled(step, on);
                step.status = tooLate ? "CANCELLED" : "APPROVED";
                step.approvedOn = tooLate ? null : on;
                events.add(books -> books.approve(step.client.number, step.currency, step.on, on));
            } else if (step.status.equals("APPROVED") && step.channel != EMAIL && oneIn(6)) {
                boolean tooLate = step.channel == HANDOVER && rules.isSettled(step, on);
                step.status = tooLate ? "CANCELLED" : "DONE";
                step.doneOn = tooLate ? null : on;
                events.add(books -> books.complete(step.client.number, step.currency, step.on, on));
            }
        }
        return events;
    }

    private Consumer<TwinBooks> policy(String code, int contactGap, Conduct conduct, List<Level> levels, LocalDate on) {
        rules.policies.put(code, new PlainFacts.Ladder(contactGap, conduct, levels));
        return books -> books.policy(code, contactGap, conduct, levels, on);
    }

    private void rich(PlainFacts.Client client, String currency, BigDecimal amount) {
        client.creditNotes.merge(currency, amount, BigDecimal::add);
        client.cash.merge(currency, amount, BigDecimal::add);
    }

    /** Other days, and caps that are reached now and then. */
    private Conduct lenient() {
        int perDay = 1 + random.nextInt(2);
        boolean avoidsHolidays = random.nextBoolean();
        return new Conduct(
                oneIn(2) ? "123456" : "1234567",
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                avoidsHolidays,
                perDay,
                perDay + random.nextInt(2));
    }

    private static List<Level> standard() {
        return List.of(
                level(1, -7, 0, EMAIL, "0", false, false),
                level(2, 3, 5, EMAIL, "0", false, true),
                level(3, 10, 5, EMAIL, "0", false, true),
                level(4, 15, 3, CALL, "20", false, false),
                level(5, 25, 5, EMAIL, "20", true, true),
                level(6, 35, 8, REGISTERED_LETTER, "50", false, false),
                level(7, 50, 10, HANDOVER, "100", true, false));
    }

    /** Two courtesies and a quick handover, so that invoices that move to "standard" have rungs above the agency. */
    private static List<Level> shortest(int gap) {
        return List.of(
                level(1, -10, 0, EMAIL, "0", false, false),
                level(2, -3, gap, EMAIL, "30", false, true),
                level(3, 5, gap, LETTER, "40", false, false),
                level(4, 12, gap, HANDOVER, "60", true, false));
    }

    private static Level level(
            int rank, int afterDays, int gap, Channel channel, String minimum, boolean approved, boolean letter) {
        return new Level(rank, afterDays, gap, channel, "text", new BigDecimal(minimum), false, approved, letter);
    }

    private BigDecimal amount(int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 100), 2);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }
}
