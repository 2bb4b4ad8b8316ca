package io.quittance.statement.booking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A batch that one statement tells as one line and another by its parts: they share the bank's reference and the day, and
 * the parts make its amount. Both are never booked.
 */
final class Batches {

    private final Map<String, List<KnownLine>> known;
    private final Map<NewLine, KnownLine> repeats = new LinkedHashMap<>();
    private final Map<KnownLine, List<NewLine>> replaced = new LinkedHashMap<>();

    /**
     * @param fresh movements that are not booked as they are told
     * @param booked of the same account and days, without those that the statement tells too
     */
    Batches(List<NewLine> fresh, List<KnownLine> booked) {
        known = booked.stream()
                .filter(line -> line.told().reference() != null && !line.replaced())
                .collect(Collectors.groupingBy(line -> key(line.told())));
        Map<String, List<NewLine>> groups = fresh.stream()
                .filter(line -> line.bankReference() != null)
                .collect(Collectors.groupingBy(line -> key(line.told()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((key, lines) -> {
            if (lines.size() > 1) {
                byItsParts(lines, known.getOrDefault(key, List.of()));
            } else {
                asOneLine(lines.getFirst(), known.getOrDefault(key, List.of()));
            }
        });
    }

    /** What is booked already, otherwise told; of parts the first stands for all. */
    Map<NewLine, KnownLine> repeats() {
        return repeats;
    }

    /** Batches that nothing was matched with yet, and the parts that stand for them from now on. */
    Map<KnownLine, List<NewLine>> replaced() {
        return replaced;
    }

    private void byItsParts(List<NewLine> parts, List<KnownLine> booked) {
        BigDecimal sum = sum(parts.stream().map(NewLine::amount).toList());
        booked.stream()
                .filter(one -> one.told().amount().compareTo(sum) == 0)
                .findFirst()
                .ifPresent(batch -> {
                    if (batch.untouched()) {
                        replaced.put(batch, List.copyOf(parts));
                    } else {
                        parts.forEach(part -> repeats.put(part, batch));
                    }
                });
    }

    private void asOneLine(NewLine batch, List<KnownLine> booked) {
        Map<Long, List<KnownLine>> byStatement = booked.stream()
                .collect(Collectors.groupingBy(KnownLine::statementId, LinkedHashMap::new, Collectors.toList()));
        List<List<KnownLine>> tellings = new ArrayList<>(byStatement.values());
        tellings.add(booked);
        tellings.stream()
                .filter(parts -> parts.size() > 1)
                .filter(parts ->
                        sum(parts.stream().map(one -> one.told().amount()).toList())
                                        .compareTo(batch.amount())
                                == 0)
                .findFirst()
                .ifPresent(parts -> repeats.put(batch, parts.getFirst()));
    }

    private static String key(Told told) {
        return told.day() + "|" + told.currency() + "|" + told.reference();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
