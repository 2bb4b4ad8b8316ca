package io.quittance.matching.candidates;

import io.quittance.matching.candidates.ClientDebts.Agreed;
import io.quittance.matching.candidates.ClientDebts.Item;
import io.quittance.matching.candidates.ClientDebts.Known;
import io.quittance.matching.candidates.NumbersFound.Named;
import io.quittance.matching.engine.Credit;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.names.NameMarks;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who may have paid: for many credits at once, a few questions of the tables for each two hundred. */
@Component
@Transactional(readOnly = true)
public class Candidates {

    private static final int AT_ONCE = 200;
    private static final int MOST_CLIENTS = 20;

    private final NumbersFound numbers;
    private final PayersFound payers;
    private final AmountsFound amounts;
    private final ClientDebts debts;

    Candidates(NumbersFound numbers, PayersFound payers, AmountsFound amounts, ClientDebts debts) {
        this.numbers = numbers;
        this.payers = payers;
        this.amounts = amounts;
        this.debts = debts;
    }

    /**
     * The clients that something speaks for, at most twenty each, with all that they owe in the credit's currency and
     * whatever settled invoice is named.
     *
     * @param credits on accounts of this creditor, in any currencies
     * @return one list for each credit, in their order; the likeliest clients first, empty where nothing speaks for anyone
     */
    public List<List<Debtor>> of(long creditorId, List<Credit> credits) {
        Map<Integer, List<Debtor>> found = new HashMap<>();
        Map<String, List<Integer>> byCurrency = IntStream.range(0, credits.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        line -> credits.get(line).amount().currency().getCurrencyCode(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byCurrency.forEach((currency, lines) -> {
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                List<Integer> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
                find(creditorId, currency, some, credits, found);
            }
        });
        return IntStream.range(0, credits.size())
                .mapToObj(line -> found.getOrDefault(line, List.of()))
                .toList();
    }

    /** One client, whom somebody chose, for a credit: with all that it owes in its currency and what of it is named and settled. */
    public Debtor of(long creditorId, long clientId, Credit credit) {
        Asked keys = new Asked();
        keys.add(0, wording(credit).keys());
        List<Named> named = numbers.invoices(creditorId, keys);
        String currency = credit.amount().currency().getCurrencyCode();
        Loaded loaded = load(Set.of(clientId), named, currency, credit.bookedOn());
        return loaded.debtor(clientId, settled(named, 0), credit.bookedOn());
    }

    private void find(
            long creditorId,
            String currency,
            List<Integer> lines,
            List<Credit> credits,
            Map<Integer, List<Debtor>> found) {
        Asked keys = new Asked();
        Asked ibans = new Asked();
        Asked names = new Asked();
        Asked marks = new Asked();
        Asked sums = new Asked();
        for (int line : lines) {
            Credit credit = credits.get(line);
            String payer = credit.payer();
            keys.add(line, wording(credit).keys());
            ibans.add(line, credit.iban());
            names.add(line, payer == null ? null : PayerNames.compared(payer));
            marks.add(line, marks(credit));
            sums.add(line, List.of(credit.amount().toPlain()));
        }
        List<Named> named = numbers.invoices(creditorId, keys);
        List<Found> all = new ArrayList<>(named.stream().map(Named::found).toList());
        all.addAll(numbers.clients(creditorId, keys));
        all.addAll(payers.learned(creditorId, "IBAN", ibans));
        all.addAll(payers.learned(creditorId, "NAME", names));
        all.addAll(payers.named(creditorId, marks));
        all.addAll(amounts.of(creditorId, currency, sums));

        Map<Integer, List<Long>> clients = likeliest(all);
        LocalDate last = lines.stream()
                .map(line -> credits.get(line).bookedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Loaded loaded = load(
                clients.values().stream().flatMap(List::stream).collect(Collectors.toSet()), named, currency, last);
        clients.forEach((line, some) -> found.put(
                line,
                some.stream()
                        .map(client -> loaded.debtor(
                                client, settled(named, line), credits.get(line).bookedOn()))
                        .toList()));
    }

    private Loaded load(Set<Long> clients, List<Named> named, String currency, LocalDate on) {
        Set<Long> settled =
                named.stream().filter(Named::settled).map(Named::invoiceId).collect(Collectors.toSet());
        return new Loaded(
                debts.clients(clients).stream().collect(Collectors.toMap(Known::clientId, known -> known)),
                debts.items(clients, settled, currency).stream().collect(Collectors.groupingBy(Item::clientId)),
                debts.agreed(clients, currency, on).stream().collect(Collectors.groupingBy(Agreed::clientId)),
                currency,
                new HashMap<>());
    }

    private static Map<Integer, List<Long>> likeliest(List<Found> all) {
        Map<Integer, Map<Long, Double>> weights = new HashMap<>();
        all.forEach(one -> weights.computeIfAbsent(one.line(), line -> new HashMap<>())
                .merge(one.clientId(), one.weight(), Double::sum));
        Map<Integer, List<Long>> clients = new HashMap<>();
        weights.forEach((line, some) -> clients.put(
                line,
                some.entrySet().stream()
                        .sorted(Map.Entry.<Long, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_CLIENTS)
                        .map(Map.Entry::getKey)
                        .toList()));
        return clients;
    }

    private static Set<Long> settled(List<Named> named, int line) {
        return named.stream()
                .filter(one -> one.settled() && one.line() == line)
                .map(Named::invoiceId)
                .collect(Collectors.toSet());
    }

    private static Collection<String> marks(Credit credit) {
        Set<String> marks = new LinkedHashSet<>();
        Stream.concat(Stream.of(credit.payer(), credit.onBehalfOf()), credit.words().stream())
                .filter(text -> text != null)
                .forEach(text -> marks.addAll(NameMarks.of(text)));
        return marks;
    }

    private static Wording wording(Credit credit) {
        List<String> lines = Stream.concat(credit.words().stream(), credit.structured().stream())
                .toList();
        return Wording.of(lines, credit.documents(), Cents.of(credit.amount()));
    }
}
