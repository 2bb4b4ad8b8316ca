package io.quittance.benchmarks.books;

import io.quittance.matching.engine.Credit;
import io.quittance.matching.sums.Cents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients pay on a day, how, and what they write. */
final class Payments {

    private final List<Payer> payers;

    Payments(List<Payer> payers) {
        this.payers = payers;
    }

    /** One payment of this client on this day; null where it owes nothing that such a payment would settle. */
    @Nullable
    Payment of(Payer payer, LocalDate day) {
        Random random = payer.random;
        Pen pen = new Pen(random);
        Kind kind = kind(payer, random);
        List<Bill> open = payer.bills.stream()
                .filter(bill -> bill.balance != 0 && !bill.issuedOn.isAfter(day))
                .sorted(Comparator.comparing((Bill bill) -> bill.dueOn).thenComparingLong(bill -> bill.id))
                .toList();
        List<Bill> owed = open.stream().filter(bill -> bill.balance > 0).toList();
        if (owed.isEmpty()) {
            return null;
        }
        Bill next = kind == Kind.DISCOUNT
                ? owed.stream()
                        .filter(bill -> bill.isDiscountedOn(day))
                        .findFirst()
                        .orElse(owed.getFirst())
                : owed.get(Math.min(owed.size() - 1, Math.abs((int) (random.nextGaussian() * 1.2))));
        return switch (kind) {
            case REFERENCE -> whole(kind, payer, day, List.of(next), pen.reference(next));
            case NUMBER -> whole(kind, payer, day, List.of(next), pen.number(next));
            case MANGLED -> whole(kind, payer, day, List.of(next), pen.mangled(next));
            case CUT -> whole(kind, payer, day, List.of(next), pen.cut(next));
            case WRONG_NUMBER -> whole(kind, payer, day, List.of(next), pen.wrong(next));
            case ONE -> whole(kind, payer, day, List.of(next), pen.nothing());
            case ORDER -> next.order == null ? null : whole(kind, payer, day, List.of(next), "CDE " + next.order);
            case NUMBERS -> several(kind, payer, day, owed, random, true);
            case ABBREVIATED -> several(kind, payer, day, owed, random, true);
            case SUM -> several(kind, payer, day, owed, random, false);
            case ALL_DUE -> {
                List<Bill> due =
                        owed.stream().filter(bill -> !bill.dueOn.isAfter(day)).toList();
                yield due.isEmpty() ? null : whole(kind, payer, day, due, pen.nothing());
            }
            case CREDIT_NOTE -> {
                Bill credit = open.stream()
                        .filter(bill -> bill.balance < 0 && next.balance + bill.balance > 0)
                        .findFirst()
                        .orElse(null);
                yield credit == null
                        ? null
                        : whole(
                                kind,
                                payer,
                                day,
                                List.of(next, credit),
                                random.nextBoolean() ? pen.number(next) : next.number + " - AVOIR " + credit.number);
            }
            case FEE ->
                !payer.foreign || next.balance < 10_000
                        ? null
                        : less(kind, payer, day, next, 800 + 100 * random.nextInt(18), pen.number(next));
            case DISCOUNT ->
                next.isDiscountedOn(day)
                        ? less(
                                kind,
                                payer,
                                day,
                                next,
                                next.discount(),
                                random.nextInt(3) == 0 ? pen.nothing() : pen.number(next))
                        : null;
            case TOLERANCE ->
                next.balance < 2_000
                        ? null
                        : less(
                                kind,
                                payer,
                                day,
                                next,
                                1 + random.nextInt(99),
                                random.nextInt(3) == 0 ? pen.nothing() : pen.number(next));
            case PART -> part(payer, day, next, owed, pen, random);
            case MORE ->
                make(
                        kind,
                        payer,
                        day,
                        next.balance + 100 + random.nextInt(5_000),
                        Map.of(next, next.balance),
                        pen.number(next));
            case DUPLICATE -> twice(payer, day, pen, random);
            case THIRD_PARTY -> third(payer, day, next, pen, random);
            case ADVANCE ->
                make(kind, payer, day, 10_000 + random.nextInt(400_000), Map.of(), "ACOMPTE COMMANDE EN COURS");
        };
    }

    /** Banks take fees from payments from abroad, and discounts go to those whom they were offered. */
    private static Kind kind(Payer payer, Random random) {
        if (payer.foreign && random.nextInt(100) < 22) {
            return Kind.FEE;
        }
        if (payer.id % 11 == 0 && random.nextInt(100) < 30) {
            return Kind.DISCOUNT;
        }
        return Kind.at(random.nextInt(1_000));
    }

    private Payment several(Kind kind, Payer payer, LocalDate day, List<Bill> owed, Random random, boolean named) {
        Pen pen = new Pen(random);
        int count = Math.min(owed.size(), 2 + random.nextInt(4));
        List<Bill> picked;
        if (kind == Kind.ABBREVIATED || random.nextInt(10) < 6) {
            picked = owed.subList(0, count);
        } else {
            picked = Stream.generate(() -> owed.get(random.nextInt(Math.min(owed.size(), 12))))
                    .limit(30)
                    .distinct()
                    .limit(count)
                    .toList();
        }
        String text = named ? kind == Kind.NUMBERS ? pen.numbers(picked) : pen.abbreviated(picked) : pen.nothing();
        return whole(kind, payer, day, picked, text);
    }

    private Payment part(Payer payer, LocalDate day, Bill next, List<Bill> owed, Pen pen, Random random) {
        Bill meant = random.nextInt(10) < 7 ? next : owed.getFirst();
        long amount = Math.max(100, meant.balance * (20 + random.nextInt(60)) / 100 / 100 * 100);
        long share = Math.min(amount, meant.balance);
        String text = meant == owed.getFirst() && random.nextBoolean() ? "ACOMPTE" : "ACOMPTE " + pen.number(meant);
        return make(Kind.PART, payer, day, amount, Map.of(meant, share), text);
    }

    private @Nullable Payment twice(Payer payer, LocalDate day, Pen pen, Random random) {
        Bill paid = payer.bills.stream()
                .filter(bill -> bill.total > 0 && bill.balance == 0 && bill.dueOn.isAfter(day.minusDays(60)))
                .findFirst()
                .orElse(null);
        return paid == null
                ? null
                : make(
                        Kind.DUPLICATE,
                        payer,
                        day,
                        paid.total,
                        Map.of(),
                        random.nextInt(10) < 7 ? "FACTURE " + paid.number : pen.nothing());
    }

    /** A sister, a factor or a lawyer: another name and account; mostly with the number, else with the name of whom it pays for. */
    private Payment third(Payer payer, LocalDate day, Bill next, Pen pen, Random random) {
        Payer other = payers.get(random.nextInt(payers.size()));
        int way = random.nextInt(10);
        String text = way < 7 ? pen.number(next) : way < 9 ? pen.nothing() : "POUR COMPTE " + pen.name(payer.name);
        Credit credit = new Credit(
                day,
                Cents.money(next.balance, Bill.EUR),
                List.of(text),
                List.of(),
                List.of(),
                pen.name(random.nextInt(3) == 0 ? "Eurofactor SA" : other.name),
                way == 7 || way == 8 ? payer.name : null,
                random.nextInt(3) == 0 ? MadeUpIban.of("FR", 1) : other.ibans.getFirst());
        return new Payment(Kind.THIRD_PARTY, payer, credit, Map.of(next, next.balance));
    }

    private Payment whole(Kind kind, Payer payer, LocalDate day, List<Bill> bills, String text) {
        Map<Bill, Long> truth = new LinkedHashMap<>();
        bills.forEach(bill -> truth.put(bill, bill.balance));
        return make(
                kind,
                payer,
                day,
                truth.values().stream().mapToLong(Long::longValue).sum(),
                truth,
                text);
    }

    private Payment less(Kind kind, Payer payer, LocalDate day, Bill bill, long missing, String text) {
        return make(kind, payer, day, bill.balance - missing, Map.of(bill, bill.balance - missing), text);
    }

    private Payment make(Kind kind, Payer payer, LocalDate day, long amount, Map<Bill, Long> truth, String text) {
        Random random = payer.random;
        String name = new Pen(random).name(payer.name);
        boolean inText = random.nextInt(100) < 8;
        List<String> words = new ArrayList<>(List.of(text));
        if (inText) {
            words.add("VIR DE " + name);
        }
        boolean reference = kind == Kind.REFERENCE && random.nextInt(10) < 7;
        String iban = payer.ibans.get(payer.ibans.size() > 1 && random.nextInt(4) == 0 ? 1 : 0);
        Credit credit = new Credit(
                day,
                Cents.money(amount, Bill.EUR),
                reference ? List.of() : words,
                reference ? List.of(text) : List.of(),
                List.of(),
                inText ? null : name,
                null,
                payer.tellsIban ? iban : null);
        return new Payment(kind, payer, credit, truth);
    }
}
