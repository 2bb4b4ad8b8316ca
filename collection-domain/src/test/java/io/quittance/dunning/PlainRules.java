package io.quittance.dunning;

import io.quittance.dunning.PlainFacts.Client;
import io.quittance.dunning.PlainFacts.Hold;
import io.quittance.dunning.PlainFacts.Invoice;
import io.quittance.dunning.PlainFacts.Ladder;
import io.quittance.dunning.PlainFacts.Step;
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

    @Nullable
    Integer staleDays;

    @Nullable
    LocalDate lastNews;

    /** Decides the night of that day, remembers its steps, and tells every line and skip. */
    SortedSet<String> night(LocalDate on) {
        SortedSet<String> told = new TreeSet<>();
        List<Step> decided = new ArrayList<>();
        for (Client client : clients) {
            for (String currency : List.of("EUR", "USD")) {
                Step step = decide(client, currency, on, told);
                if (step != null) {
                    decided.add(step);
                }
            }
        }
        steps.addAll(decided);
        return told;
    }

    private @Nullable Step decide(Client client, String currency, LocalDate on, SortedSet<String> told) {
        List<Invoice> open = client.invoices.stream()
                .filter(i -> i.currency.equals(currency) && i.balance.signum() > 0)
                .sorted(Comparator.comparing((Invoice i) -> i.due)) // stable: the earlier entered first
                .toList();
        BigDecimal cash = client.cash.getOrDefault(currency, BigDecimal.ZERO);
        List<Invoice> candidates = new ArrayList<>();
        BigDecimal owed = BigDecimal.ZERO;
        for (Invoice invoice : open) {
            owed = owed.add(invoice.balance).subtract(held(client, invoice, on));
            if (isDue(client, invoice, on)) {
                String reason = reasonOfItsOwn(client, invoice, on, owed.compareTo(cash) <= 0);
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
            BigDecimal asked = cash.negate();
            for (Invoice invoice : open) {
                if (isTold(invoice, on) || candidates.contains(invoice)) {
                    asked = asked.add(invoice.balance).subtract(held(client, invoice, on));
                }
            }
            String obstacle = obstacle(client, level, asked);
            if (obstacle == null) {
                return write(client, currency, on, open, candidates, level, asked, told);
            }
            told.add("skip " + leader.number + " " + level.rank() + " " + obstacle);
            candidates.removeFirst();
        }
        return null;
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
            } else if (isTold(invoice, on)) {
                told.add("told " + invoice.number + " held " + held(client, invoice, on));
            }
        }
        return step;
    }

    private @Nullable String reasonOfItsOwn(Client client, Invoice invoice, LocalDate on, boolean covered) {
        if (staleDays != null && (lastNews == null || lastNews.isBefore(on.minusDays(staleDays)))) {
            return "STALE_PAYMENTS";
        }
        Step last = lastOf(invoice);
        if (last != null && rungOf(last, invoice).channel() == Channel.HANDOVER) {
            return "WITH_AGENCY";
        }
        if (held(client, invoice, on).compareTo(invoice.balance) >= 0) {
            return "HELD " + latest(client, invoice, on);
        }
        if (covered) {
            return "COVERED_BY_CASH";
        }
        int gap = ladder(client, invoice).contactGapDays();
        return steps.stream()
                .filter(s -> s.client == client && !s.status.equals("CANCELLED"))
                .map(s -> s.on)
                .max(Comparator.naturalOrder())
                .filter(contact -> contact.plusDays(gap).isAfter(on))
                .map(contact -> "CONTACTED_RECENTLY " + contact.plusDays(gap))
                .orElse(null);
    }

    private static @Nullable String obstacle(Client client, Level level, BigDecimal asked) {
        if (asked.signum() <= 0 || asked.compareTo(level.minimumAmount()) < 0) {
            return "BELOW_MINIMUM";
        }
        boolean unreachable = level.channel() == Channel.EMAIL && !client.hasEmail && !level.letterIfNoEmail();
        return unreachable ? "NO_CONTACT" : null;
    }

    private boolean isTold(Invoice invoice, LocalDate on) {
        Step last = lastOf(invoice);
        boolean takenOver = last != null
                && last.status.equals("DONE")
                && rungOf(last, invoice).channel() == Channel.HANDOVER;
        return invoice.due.isBefore(on) && !takenOver;
    }

    private boolean isDue(Client client, Invoice invoice, LocalDate on) {
        Level next = next(client, invoice, on);
        Step last = lastOf(invoice);
        return next != null
                && !invoice.due.plusDays(next.afterDays()).isAfter(on)
                && (last == null || !last.on.plusDays(next.minGapDays()).isAfter(on));
    }

    private Level next(Client client, Invoice invoice, LocalDate on) {
        Step last = lastOf(invoice);
        int reached = last == null ? 0 : rungOf(last, invoice).rank();
        for (Level level : ladder(client, invoice).levels()) {
            boolean isVoid = level.afterDays() < 0 && on.isAfter(invoice.due);
            if (level.rank() > reached && !isVoid) {
                return level;
            }
        }
        return null;
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
