package io.quittance.statement.booking;

import io.quittance.statement.booking.StatementRows.Named;
import io.quittance.statement.booking.StatementRows.Repeat;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Books one statement: what is booked already is noted as told again, the rest are new movements. */
@Component
class Booking {

    private final KnownLines knownLines;
    private final Neighbours neighbours;
    private final StatementRows rows;

    Booking(KnownLines knownLines, Neighbours neighbours, StatementRows rows) {
        this.knownLines = knownLines;
        this.neighbours = neighbours;
        this.rows = rows;
    }

    void book(long creditorId, long fileId, int position, StatementFormat format, String account, Statement told) {
        long statementId = rows.statement(creditorId, fileId, position, account, told);
        List<NewLine> lines = moving(told.lines());
        List<StatementWarning> warnings = new ArrayList<>(told.warnings());
        int still = told.lines().size() - lines.size();
        if (still > 0) {
            warnings.add(new StatementWarning(StatementWarning.Kind.NOTHING_MOVED, "", Integer.toString(still)));
        }
        rows.warnings(statementId, warnings);
        if (lines.isEmpty()) {
            return;
        }
        Set<LocalDate> days =
                new TreeSet<>(lines.stream().map(NewLine::bookedOn).toList());
        List<KnownLine> booked = knownLines.of(creditorId, account, days);
        List<KnownLine> candidates = withoutThoseApart(creditorId, account, told, days, booked);
        Recognition recognition = new Recognition(format, told.closing() != null, lines, candidates);
        Map<NewLine, KnownLine> repeats = new LinkedHashMap<>(recognition.repeats());
        Map<KnownLine, List<NewLine>> replaced = new LinkedHashMap<>();
        List<NewLine> fresh = new ArrayList<>(recognition.fresh());
        Batches batches = new Batches(fresh, without(candidates, repeats.values()));
        repeats.putAll(batches.repeats());
        fresh.removeAll(new HashSet<>(batches.repeats().keySet()));
        replaced.putAll(batches.replaced());
        toldBetter(repeats).forEach((line, known) -> {
            repeats.remove(line);
            fresh.add(line);
            replaced.put(known, List.of(line));
        });
        fresh.sort(Comparator.comparingInt(NewLine::no));
        rows.lines(creditorId, statementId, account, named(fresh, booked));
        rows.repeats(
                statementId,
                repeats.entrySet().stream()
                        .map(one -> new Repeat(
                                one.getKey().no(),
                                one.getKey().place(),
                                one.getValue().id()))
                        .toList());
        rows.replace(replaced, statementId);
    }

    /** One more, although it looks like one that is booked. */
    void bookAnother(long creditorId, long statementId, String account, NewLine line) {
        List<KnownLine> booked = knownLines.of(creditorId, account, List.of(line.bookedOn()));
        rows.lines(creditorId, statementId, account, named(List.of(line), booked));
    }

    /** Movements of nothing are none. */
    private static List<NewLine> moving(List<StatementLine> told) {
        List<NewLine> lines = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).amount().isZero()) {
                lines.add(NewLine.of(i + 1, told.get(i)));
            }
        }
        return lines;
    }

    private List<KnownLine> withoutThoseApart(
            long creditorId, String account, Statement told, Set<LocalDate> days, List<KnownLine> booked) {
        if (booked.isEmpty()) {
            return booked;
        }
        List<LocalDate> inOrder = List.copyOf(days);
        Set<Long> apart =
                knownLines.toldBy(neighbours.of(creditorId, account, told, inOrder.getFirst(), inOrder.getLast()));
        return booked.stream().filter(line -> !apart.contains(line.id())).toList();
    }

    private static List<KnownLine> without(List<KnownLine> booked, Collection<KnownLine> told) {
        Set<KnownLine> these = new HashSet<>(told);
        return booked.stream().filter(line -> !these.contains(line)).toList();
    }

    private static Map<NewLine, KnownLine> toldBetter(Map<NewLine, KnownLine> repeats) {
        Map<NewLine, KnownLine> better = new LinkedHashMap<>();
        repeats.forEach((line, known) -> {
            boolean same = line.amount().compareTo(known.told().amount()) == 0;
            if (same && known.mayBeToldBetter() && line.told().namesSomebody()) {
                better.put(line, known);
            }
        });
        return better;
    }

    /** Those that are told alike are numbered on. */
    private static List<Named> named(List<NewLine> fresh, List<KnownLine> booked) {
        Map<String, Integer> last = new HashMap<>();
        booked.forEach(line -> last.merge(line.fingerprint(), line.ordinal(), Math::max));
        List<Named> named = new ArrayList<>();
        for (NewLine line : fresh) {
            String fingerprint = line.told().fingerprint();
            named.add(new Named(fingerprint + "-" + last.merge(fingerprint, 1, Integer::sum), line));
        }
        return named;
    }
}
