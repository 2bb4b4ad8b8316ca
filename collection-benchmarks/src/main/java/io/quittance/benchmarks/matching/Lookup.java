package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.books.Bill;
import io.quittance.benchmarks.books.MadeUpBooks;
import io.quittance.benchmarks.books.Payer;
import io.quittance.matching.engine.Credit;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.names.NameMarks;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.words.NumberKey;
import io.quittance.matching.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who may have paid, in memory, by the rules of the candidates' questions of the tables. */
final class Lookup {

    private final Map<String, List<Bill>> numbers = new HashMap<>();
    private final Map<String, List<Payer>> clients = new HashMap<>();
    private final Map<String, Set<Payer>> learned = new HashMap<>();
    private final Map<String, List<Payer>> marks = new HashMap<>();
    private final Map<Long, Set<Bill>> amounts = new HashMap<>();
    private final Map<Payer, Set<String>> names = new HashMap<>();
    private final Map<Payer, Set<String>> ibans = new HashMap<>();
    private final Map<Payer, Integer> marksOf = new HashMap<>();
    private final Shape shape;

    Lookup(List<Payer> payers, Shape shape) {
        this.shape = shape;
        for (Payer payer : payers) {
            clients.computeIfAbsent(NumberKey.of(payer.number), key -> new ArrayList<>())
                    .add(payer);
            marksOf.put(payer, NameMarks.of(payer.name).size());
            NameMarks.of(payer.name)
                    .forEach(mark -> marks.computeIfAbsent(mark, key -> new ArrayList<>())
                            .add(payer));
            payer.bills.forEach(this::add);
        }
    }

    private void add(Bill bill) {
        Stream.of(
                        NumberKey.of(bill.number),
                        NumberKey.digits(bill.number),
                        bill.order == null ? "" : NumberKey.of(bill.order))
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key ->
                        numbers.computeIfAbsent(key, one -> new ArrayList<>()).add(bill));
        moved(bill, 0);
    }

    /** To be told whenever a balance changed. */
    void moved(Bill bill, long before) {
        amounts.getOrDefault(before, new LinkedHashSet<>()).remove(bill);
        if (bill.balance > 0) {
            amounts.computeIfAbsent(bill.balance, key -> new LinkedHashSet<>()).add(bill);
        }
    }

    void learn(Payer payer, Credit credit) {
        if (credit.iban() != null) {
            ibans.computeIfAbsent(payer, key -> new LinkedHashSet<>()).add(credit.iban());
            learned.computeIfAbsent(credit.iban(), key -> new LinkedHashSet<>()).add(payer);
        }
        if (credit.payer() != null) {
            String name = PayerNames.compared(credit.payer());
            names.computeIfAbsent(payer, key -> new LinkedHashSet<>()).add(name);
            learned.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(payer);
        }
    }

    List<Debtor> candidates(Credit credit) {
        Set<Bill> settled = new LinkedHashSet<>();
        Map<Payer, Double> weights = new HashMap<>();
        List<String> lines = Stream.concat(credit.words().stream(), credit.structured().stream())
                .toList();
        Set<String> keys =
                Wording.of(lines, credit.documents(), Cents.of(credit.amount())).keys();
        for (String key : keys) {
            numbers.getOrDefault(key, List.of()).stream().limit(10).forEach(bill -> {
                if (bill.balance == 0) {
                    settled.add(bill);
                }
                weights.merge(bill.payer, bill.balance == 0 ? 70.0 : 100.0, Double::sum);
            });
            clients.getOrDefault(key, List.of()).forEach(payer -> weights.merge(payer, 90.0, Double::sum));
        }
        Stream.of(credit.iban(), credit.payer() == null ? null : PayerNames.compared(credit.payer()))
                .filter(value -> value != null)
                .flatMap(value -> learned.getOrDefault(value, Set.of()).stream().limit(10))
                .forEach(payer -> weights.merge(payer, 95.0, Double::sum));
        named(credit).forEach((payer, weight) -> weights.merge(payer, weight, Double::sum));
        Set<Bill> equal = amounts.getOrDefault(Cents.of(credit.amount()), Set.of());
        if (equal.stream().map(bill -> bill.payer).distinct().count() <= 5) {
            equal.forEach(bill -> weights.merge(bill.payer, 40.0, Double::sum));
        }
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Payer, Double> one) -> -one.getValue())
                        .thenComparingLong(one -> one.getKey().id))
                .limit(20)
                .map(one -> debtor(one.getKey(), settled, credit.bookedOn()))
                .toList();
    }

    private Map<Payer, Double> named(Credit credit) {
        Set<String> asked = new LinkedHashSet<>();
        Stream.concat(Stream.of(credit.payer(), credit.onBehalfOf()), credit.words().stream())
                .filter(text -> text != null)
                .forEach(text -> asked.addAll(NameMarks.of(text)));
        Map<Payer, double[]> shared = new HashMap<>();
        List<String> rarest = asked.stream()
                .filter(mark -> marks.containsKey(mark) && having(mark).size() <= 2_000)
                .sorted(Comparator.comparingInt((String mark) -> having(mark).size())
                        .thenComparing(mark -> mark))
                .limit(6)
                .toList();
        int clientsOf = 0;
        for (int place = 0; place < rarest.size(); place++) {
            List<Payer> some = having(rarest.get(place));
            clientsOf += some.size();
            if (place < 3 || clientsOf <= 1_500) {
                some.forEach(payer -> {
                    double[] sum = shared.computeIfAbsent(payer, key -> new double[2]);
                    sum[0] += Math.log(3_000.0 / some.size());
                    sum[1]++;
                });
            }
        }
        Map<Payer, Double> best = new HashMap<>();
        shared.entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey(), one.getValue()[0] * one.getValue()[1] / marksOf.getOrDefault(one.getKey(), 1)))
                .sorted(Comparator.comparingDouble((Map.Entry<Payer, Double> one) -> -one.getValue())
                        .thenComparingLong(one -> one.getKey().id))
                .limit(8)
                .forEach(one -> best.put(one.getKey(), Math.min(80, 50 + one.getValue())));
        return best;
    }

    private List<Payer> having(String mark) {
        return marks.getOrDefault(mark, List.of());
    }

    private Debtor debtor(Payer payer, Set<Bill> settled, LocalDate day) {
        List<OpenItem> items = payer.bills.stream()
                .filter(bill -> (bill.balance != 0 && (shape != Shape.ISSUED || !bill.issuedOn.isAfter(day)))
                        || settled.contains(bill))
                .map(bill -> bill.item(day, shape == Shape.UNDATED ? MadeUpBooks.FIRST : bill.issuedOn))
                .toList();
        return new Debtor(
                payer.id,
                payer.number,
                payer.name,
                names.getOrDefault(payer, Set.of()),
                ibans.getOrDefault(payer, Set.of()),
                items,
                List.of());
    }
}
