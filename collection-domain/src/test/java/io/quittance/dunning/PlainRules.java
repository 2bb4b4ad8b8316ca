package io.quittance.dunning;

import io.quittance.dunning.PlainFacts.Client;
import io.quittance.dunning.PlainFacts.Hold;
import io.quittance.dunning.PlainFacts.Invoice;
import io.quittance.dunning.PlainFacts.Ladder;
import io.quittance.dunning.PlainFacts.Step;
import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ladder in plain Java, one client and one invoice after the other, written from the rules and not from the
 * SQL: what a night must decide, as words to be compared.
 */
final class PlainRules {

    final Map<String, Ladder> policies = new LinkedHashMap<>();
    final List<Client> clients = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    private final PlainConduct conduct = new PlainConduct(steps);

    @Nullable
    Integer staleDays;

    @Nullable
    LocalDate lastNews;

    /** The last day of each account that a bank statement told of. */
    final Map<String, LocalDate> statements = new LinkedHashMap<>();

    boolean sendingStopped;

    /** Decides the night of that day, remembers its steps, and tells every line and skip. */
    SortedSet<String> night(LocalDate on) {
        steps.stream().filter(step -> isSettled(step, on)).forEach(step -> step.status = "CANCELLED");
        SortedSet<String> told = new TreeSet<>();
        List<Step> decided = new ArrayList<>();
        for (Client client : clients) {
            List<Plan> plans = new ArrayList<>();
            for (String currency : List.of("EUR", "USD")) {
                Plan plan = decide(client, currency, on, told);
                if (plan != null) {
                    plans.add(plan);
                }
            }
            // The firmest and largest first, as many as the day and the week allow.
            plans.sort(Comparator.comparingInt((Plan plan) -> -plan.level().rank())
                    .thenComparing(Plan::asked, Comparator.reverseOrder()));
            int nth = 0;
            for (Plan plan : plans) {
                boolean automatic = PlainConduct.isAutomatic(plan.level().channel());
                nth += automatic ? 1 : 0;
                if (automatic && !conduct.allows(client, plan.conduct(), nth, on)) {
                    plan.candidates().forEach(invoice -> leaveBehind(client, invoice, "DAILY_CAP", on, told));
                } else {
                    decided.add(enact(client, plan, on, told));
                }
            }
        }
        steps.addAll(decided);
        return told;
    }

    /** Nobody did it yet, and nothing is left to ask for: each invoice that climbed is paid, held or covered. */
    boolean isSettled(Step step, LocalDate on) {
        return step.isPending()
                && step.climbed.keySet().stream()
                        .allMatch(invoice -> invoice.balance.signum() == 0
                                || held(step.client, invoice, on).compareTo(invoice.balance) >= 0
                                || isCovered(step.client, invoice, on));
    }

    /** Cash goes to the oldest due first. */
    private static boolean isCovered(Client client, Invoice invoice, LocalDate on) {
        List<Invoice> open = open(client, invoice.currency);
        BigDecimal owed = open.subList(0, open.indexOf(invoice) + 1).stream()
                .map(older -> older.balance.subtract(held(client, older, on)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return owed.compareTo(client.cash.getOrDefault(invoice.currency, BigDecimal.ZERO)) <= 0;
    }

    private static List<Invoice> open(Client client, String currency) {
        return client.invoices.stream()
                .filter(i -> i.currency.equals(currency) && i.balance.signum() > 0)
                .sorted(Comparator.comparing((Invoice i) -> i.due)) // stable: the earlier entered first
                .toList();
    }

    /** What a client would get in a currency, were nothing else sent to it. */
    record Plan(
            String currency,
            Level level,
            Conduct conduct,
            BigDecimal asked,
            List<Invoice> open,
            List<Invoice> candidates,
            List<Invoice> climbing) {}

    private Step enact(Client client, Plan plan, LocalDate on, SortedSet<String> told) {
        for (Invoice invoice : plan.candidates()) {
            if (!plan.climbing().contains(invoice)) {
                leaveBehind(client, invoice, "CONTACTED_RECENTLY", on, told);
            }
        }
        return write(client, plan.currency(), on, plan.open(), plan.climbing(), plan.level(), plan.asked(), told);
    }

    private void leaveBehind(Client client, Invoice invoice, String reason, LocalDate on, SortedSet<String> told) {
        int gap = Math.max(1, ladder(client, invoice).contactGapDays());
        told.add("skip " + invoice.number + " " + next(client, invoice, on).rank() + " " + reason + " "
                + on.plusDays(gap));
    }

    private @Nullable Plan decide(Client client, String currency, LocalDate on, SortedSet<String> told) {
        List<Invoice> open = open(client, currency);
        BigDecimal cash = client.cash.getOrDefault(currency, BigDecimal.ZERO);
        List<Invoice> candidates = new ArrayList<>();
        for (Invoice invoice : open) {
            if (isDue(client, invoice, on)) {
                String reason = reasonOfItsOwn(client, invoice, on, isCovered(client, invoice, on));
                if (reason == null) {
                    candidates.add(invoice);
                } else {
                    told.add("skip " + invoice.number + " "
                            + next(client, invoice, on).rank() + " " + reason);
                }
            }
        }
        candidates.sort(
                Comparator.comparingInt((Invoice i) -> -next(client, i, on).rank()));
        while (!candidates.isEmpty()) {
            Invoice leader = candidates.getFirst();
            Level level = next(client, leader, on);
            List<Invoice> climbing = climbing(client, candidates, on);
            BigDecimal asked = asked(client, open, climbing, level, cash, on);
            String obstacle = obstacle(client, level, asked);
            if (obstacle == null) {
                return new Plan(currency, level, ladder(client, leader).conduct(), asked, open, candidates, climbing);
            }
            told.add("skip " + leader.number + " " + level.rank() + " " + obstacle);
            candidates.removeFirst();
        }
        return null;
    }

    private BigDecimal asked(
            Client client, List<Invoice> open, List<Invoice> climbing, Level level, BigDecimal cash, LocalDate on) {
        BigDecimal overdue = BigDecimal.ZERO;
        BigDecimal upcoming = BigDecimal.ZERO;
        BigDecimal handed = BigDecimal.ZERO;
        for (Invoice invoice : open) {
            BigDecimal owed = invoice.balance.subtract(held(client, invoice, on));
            if (isTold(invoice, on)) {
                overdue = overdue.add(owed);
            }
            if (climbing.contains(invoice)) {
                handed = handed.add(owed);
                upcoming = invoice.due.isBefore(on) ? upcoming : upcoming.add(owed);
            }
        }
        if (level.channel() == Channel.HANDOVER) {
            return handed.subtract(cash);
        }
        // A courtesy asks for what is to come; what is overdue takes the cash first.
        return level.afterDays() < 0
                ? upcoming.subtract(cash.subtract(overdue).max(BigDecimal.ZERO))
                : overdue.subtract(cash);
    }

    /** All climb along but what is due for a handover: only what stands at its very rung is handed over, and it alone. */
    private List<Invoice> climbing(Client client, List<Invoice> candidates, LocalDate on) {
        Level leading = next(client, candidates.getFirst(), on);
        Ladder ladder = ladder(client, candidates.getFirst());
        return leading.channel() != Channel.HANDOVER
                ? candidates.stream()
                        .filter(invoice -> next(client, invoice, on).channel() != Channel.HANDOVER)
                        .toList()
                : candidates.stream()
                        .filter(invoice -> ladder(client, invoice).equals(ladder)
                                && next(client, invoice, on).rank() == leading.rank())
                        .toList();
    }

    private Step write(
            Client client,
            String currency,
            LocalDate on,
            List<Invoice> open,
            List<Invoice> climbing,
            Level level,
            BigDecimal asked,
            SortedSet<String> told) {
        boolean onPaper = level.channel() == Channel.EMAIL && !client.hasEmail;
        Step step = new Step(client, currency, on, level, onPaper ? Channel.LETTER : level.channel());
        told.add("step %s %s %d %s %s %s"
                .formatted(client.number, currency, level.rank(), step.channel, step.status, asked.toPlainString()));
        for (Invoice invoice : open) {
            if (climbing.contains(invoice)) {
                Level rung = next(client, invoice, on);
                step.climbed.put(invoice, rung);
                told.add("line " + invoice.number + " " + rung.rank() + " held " + held(client, invoice, on));
            } else if (isTold(invoice, on) && level.channel() != Channel.HANDOVER) {
                told.add("told " + invoice.number + " held " + held(client, invoice, on));
            }
        }
        return step;
    }

    /** The account told of least lately; without a statement in ninety days, the last payment. */
    private @Nullable LocalDate moneySeen(LocalDate on) {
        LocalDate newest =
                statements.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        return newest.isBefore(on.minusDays(90))
                ? lastNews
                : statements.values().stream()
                        .filter(last -> !last.isBefore(newest.minusDays(90)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private @Nullable String reasonOfItsOwn(Client client, Invoice invoice, LocalDate on, boolean covered) {
        LocalDate seen = moneySeen(on);
        if (staleDays != null && (seen == null || seen.isBefore(on.minusDays(staleDays)))) {
            return "STALE_PAYMENTS";
        }
        Step last = lastOf(invoice);
        if (isLeaving(invoice)) {
            return last.awaits();
        }
        if (held(client, invoice, on).compareTo(invoice.balance) >= 0) {
            return "HELD " + latest(client, invoice, on);
        }
        if (covered) {
            return "COVERED_BY_CASH";
        }
        if (last != null && last.awaits() != null) {
            return last.awaits();
        }
        if (next(client, invoice, on).channel() == Channel.HANDOVER && isHandoverAwaited(client, invoice.currency)) {
            return "HANDOVER_AWAITED";
        }
        Channel channel = next(client, invoice, on).channel();
        if (sendingStopped && PlainConduct.isAutomatic(channel)) {
            return "SENDING_STOPPED";
        }
        Ladder ladder = ladder(client, invoice);
        if (channel != Channel.HANDOVER && !PlainConduct.isGood(client, ladder.conduct(), on)) {
            return "NOT_A_CONTACT_DAY " + PlainConduct.firstGood(client, ladder.conduct(), on);
        }
        List<LocalDate> contacts = conduct.contacts(client);
        LocalDate free = contacts.isEmpty() ? on : contacts.getFirst().plusDays(ladder.contactGapDays());
        if (free.isAfter(on)) {
            return "CONTACTED_RECENTLY " + free;
        }
        int cap = ladder.conduct().maxPerWeek();
        LocalDate underCap = contacts.size() < cap ? on : contacts.get(cap - 1).plusDays(7);
        return underCap.isAfter(on) && PlainConduct.isAutomatic(channel) ? "WEEKLY_CAP " + underCap : null;
    }

    private boolean isHandoverAwaited(Client client, String currency) {
        return steps.stream()
                .anyMatch(s -> s.client == client
                        && s.currency.equals(currency)
                        && s.channel == Channel.HANDOVER
                        && s.status.equals("PROPOSED"));
    }

    private static @Nullable String obstacle(Client client, Level level, BigDecimal asked) {
        if (asked.signum() <= 0 || asked.compareTo(level.minimumAmount()) < 0) {
            return "BELOW_MINIMUM";
        }
        boolean unreachable = level.channel() == Channel.EMAIL && !client.hasEmail && !level.letterIfNoEmail();
        return unreachable ? "NO_CONTACT" : null;
    }

    private boolean isTold(Invoice invoice, LocalDate on) {
        return invoice.due.isBefore(on) && !isLeaving(invoice);
    }

    private boolean isLeaving(Invoice invoice) {
        Step last = lastOf(invoice);
        return last != null && rungOf(last, invoice).channel() == Channel.HANDOVER;
    }

    private boolean isDue(Client client, Invoice invoice, LocalDate on) {
        Level next = next(client, invoice, on);
        Step last = lastOf(invoice);
        return next != null
                && !invoice.due.plusDays(next.afterDays()).isAfter(on)
                && (last == null
                        || !last.countsFrom().plusDays(next.minGapDays()).isAfter(on));
    }

    private Level next(Client client, Invoice invoice, LocalDate on) {
        Step last = lastOf(invoice);
        int reached = last == null ? 0 : rungOf(last, invoice).rank();
        for (Level level : ladder(client, invoice).levels()) {
            boolean isVoid = level.afterDays() < 0 && on.isAfter(invoice.due);
            if (level.rank() > reached && !isVoid) {
                return client.prefersLetters && level.channel() == Channel.EMAIL ? onPaper(level) : level;
            }
        }
        return null;
    }

    private static Level onPaper(Level mail) {
        return new Level(
                mail.rank(),
                mail.afterDays(),
                mail.minGapDays(),
                Channel.LETTER,
                mail.template(),
                mail.minimumAmount(),
                mail.claimsCharges(),
                mail.needsApproval(),
                false);
    }

    private Ladder ladder(Client client, Invoice invoice) {
        return policies.get(invoice.policy != null ? invoice.policy : client.policy);
    }

    private @Nullable Step lastOf(Invoice invoice) {
        return steps.reversed().stream()
                .filter(s -> s.climbed.containsKey(invoice) && !s.status.equals("CANCELLED"))
                .findFirst()
                .orElse(null);
    }

    private static Level rungOf(Step step, Invoice invoice) {
        return step.climbed.get(invoice);
    }

    private static BigDecimal held(Client client, Invoice invoice, LocalDate on) {
        return client.holds.stream()
                .filter(hold -> hold.counts(invoice, on))
                .map(hold -> hold.amount == null ? invoice.balance : hold.amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add)
                .min(invoice.balance);
    }

    /** Of the holds on all of it, or else of all, the one that ends last. */
    private static String latest(Client client, Invoice invoice, LocalDate on) {
        List<Hold> counting =
                client.holds.stream().filter(hold -> hold.counts(invoice, on)).toList();
        List<Hold> whole = counting.stream().filter(hold -> hold.amount == null).toList();
        Hold latest = (whole.isEmpty() ? counting : whole)
                .stream()
                        .max(Comparator.comparing((Hold hold) -> hold.until == null ? LocalDate.MAX : hold.until)
                                .thenComparing(hold -> hold.reason, Comparator.reverseOrder()))
                        .orElseThrow();
        return latest.until == null ? latest.reason : latest.reason + " " + latest.until;
    }
}
