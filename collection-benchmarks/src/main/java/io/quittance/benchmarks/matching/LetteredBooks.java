package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.books.Bill;
import io.quittance.matching.engine.Credit;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposals;
import io.quittance.matching.names.NameMarks;
import io.quittance.matching.score.MatchingRules;
import io.quittance.matching.sums.Cents;
import io.quittance.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Receivable accounts that an accountant lettered: the letters are hidden, and what the engine pairs is compared with them. */
final class LetteredBooks {

    private static final MatchingEngine ENGINE = new MatchingEngine(MatchingRules.SHIPPED);

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Reads the entries on accounts 411.
     *
     * @param file the accounting entries of a year as French law wants them, fields between bars
     */
    LetteredBooks(Path file) throws IOException {
        int line = 0;
        for (String text : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            String[] field = text.split("\\|", -1);
            if (line++ > 0 && field.length > 13 && field[4].startsWith("411")) {
                entries.add(new Entry(
                        line,
                        field[0].startsWith("VE"),
                        LocalDate.parse(field[3].strip(), DateTimeFormatter.BASIC_ISO_DATE),
                        field[6].strip(),
                        field[7].strip(),
                        field[10].strip(),
                        cents(field[11]) - cents(field[12]),
                        field[13].strip()));
            }
        }
    }

    /** Figures, no line of the books. */
    String page() {
        return "## Lettered receivable accounts of a real company\n\n"
                + "Entries on accounts 411 of a published accounting file, anonymised by its publisher; sales and credit notes are what is"
                + " owed, everything else that is credited is money. No due dates, no invoice numbers, no accounts of payers: names and"
                + " amounts are all there is. What stands under one letter is one payment, also where several credits make it. Money without a letter was not measured.\n\n"
                + "| | groups | same, automatic | same, proposed first | different, automatic | different, proposed first | left |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n"
                + row("client known by its account", true)
                + row("client by the label only", false) + "\n";
    }

    private String row(String label, boolean known) {
        Set<Entry> gone = new HashSet<>();
        int[] counts = new int[6];
        for (List<Entry> group : groups()) {
            List<Entry> money = group.stream().filter(Entry::isMoney).toList();
            List<Entry> owed = group.stream().filter(entry -> !entry.isMoney()).toList();
            if (!money.isEmpty() && !owed.isEmpty()) {
                count(money, owed, gone, known, counts);
            }
            gone.addAll(group);
        }
        return "| %s | %d | %d | %d | %d | %d | %d |%n"
                .formatted(label, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private void count(List<Entry> money, List<Entry> owed, Set<Entry> gone, boolean known, int[] counts) {
        counts[0]++;
        List<Credit> credits = money.stream().map(entry -> credit(entry, known)).toList();
        List<Debtor> debtors = debtors(money.getLast(), gone, known);
        Proposals proposals =
                credits.size() == 1 ? ENGINE.propose(credits.getFirst(), debtors) : together(credits, debtors);
        if (proposals.ranked().isEmpty()) {
            counts[5]++;
            return;
        }
        boolean automatic = proposals.sure(MatchingRules.SHIPPED).isPresent();
        boolean same = paid(proposals.ranked().getFirst())
                .equals(owed.stream().collect(Collectors.toMap(Entry::line, Entry::cents)));
        counts[same ? (automatic ? 1 : 2) : automatic ? 3 : 4]++;
    }

    /** Several credits are never matched without a person: the margin of one to the next is nought. */
    private static Proposals together(List<Credit> credits, List<Debtor> debtors) {
        for (Debtor debtor : debtors) {
            List<Proposal> each = ENGINE.proposeTogether(credits, debtor);
            if (!each.isEmpty()) {
                List<Proposal.Share> shares =
                        each.stream().flatMap(one -> one.shares().stream()).toList();
                Proposal first = each.getFirst();
                return new Proposals(
                        List.of(new Proposal(
                                first.clientId(),
                                shares,
                                first.onAccount(),
                                null,
                                Math.min(89, first.score()),
                                first.reasons())),
                        false);
            }
        }
        return new Proposals(List.of(), false);
    }

    private static Map<Long, Long> paid(Proposal proposal) {
        return proposal.shares().stream()
                .collect(Collectors.toMap(Proposal.Share::invoiceId, share -> Cents.of(share.amount()), Long::sum));
    }

    /** By the day on which the last money of each came. */
    private List<List<Entry>> groups() {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !entry.letter.isEmpty())
                .forEach(entry -> groups.computeIfAbsent(entry.account + " " + entry.letter, key -> new ArrayList<>())
                        .add(entry));
        List<List<Entry>> sorted = new ArrayList<>(groups.values());
        sorted.forEach(group -> group.sort(Comparator.comparing(Entry::on)));
        sorted.sort(Comparator.comparing((List<Entry> group) -> group.getLast().on));
        return sorted;
    }

    private List<Debtor> debtors(Entry money, Set<Entry> gone, boolean known) {
        Map<String, List<Entry>> clients = new LinkedHashMap<>();
        entries.forEach(entry ->
                clients.computeIfAbsent(entry.account, key -> new ArrayList<>()).add(entry));
        List<Debtor> debtors = new ArrayList<>();
        long id = 0;
        for (Map.Entry<String, List<Entry>> client : clients.entrySet()) {
            List<OpenItem> open = client.getValue().stream()
                    .filter(entry -> !entry.isMoney() && !gone.contains(entry) && !entry.on.isAfter(money.on))
                    .map(Entry::item)
                    .toList();
            String name = client.getValue().getFirst().name;
            boolean alike = !Collections.disjoint(NameMarks.of(name), NameMarks.of(money.label))
                    || open.stream().anyMatch(item -> Cents.of(item.balance()) == -money.cents);
            id++;
            if (known ? client.getKey().equals(money.account) : alike) {
                debtors.add(new Debtor(id, "", name, Set.of(), Set.of(client.getKey()), open, List.of()));
            }
        }
        return debtors;
    }

    private static Credit credit(Entry money, boolean known) {
        return new Credit(
                money.on,
                euros(-money.cents),
                List.of(money.label),
                List.of(),
                List.of(),
                money.label,
                null,
                known ? money.account : null);
    }

    private static Money euros(long cents) {
        return Cents.money(cents, Bill.EUR);
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.strip().replace(",", ""));
    }

    /**
     * One line.
     *
     * @param cents above zero: debit
     */
    private record Entry(
            long line,
            boolean sale,
            LocalDate on,
            String account,
            String name,
            String label,
            long cents,
            String letter) {

        boolean isMoney() {
            return !sale && cents < 0;
        }

        OpenItem item() {
            return new OpenItem(line, "E" + line, null, on, on, euros(cents), euros(cents), null);
        }
    }
}
