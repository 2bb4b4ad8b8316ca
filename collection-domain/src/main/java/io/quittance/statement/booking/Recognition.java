package io.quittance.statement.booking;

import io.quittance.statement.reading.StatementFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which movements of a statement are booked already, one for one: the surest first, told alike in everything, then by the
 * bank's reference, by the payer's, by the same words, and last, between formats and between reports within the day and
 * those at its end, by day and amount alone where nothing speaks against it.
 */
final class Recognition {

    /** How far is looked among movements that are alike. */
    private static final int MOST_LOOKED_AT = 100;

    private final StatementFormat format;
    private final boolean closed;
    private final Set<NewLine> open;
    private final Map<Long, KnownLine> free = new LinkedHashMap<>();
    private final Map<NewLine, KnownLine> repeats = new LinkedHashMap<>();
    private final Map<NewLine, Told> told = new HashMap<>();

    /** @param closed whether the statement tells what the account closed with */
    Recognition(StatementFormat format, boolean closed, List<NewLine> lines, List<KnownLine> known) {
        this.format = format;
        this.closed = closed;
        this.open = new LinkedHashSet<>(lines);
        lines.forEach(line -> told.put(line, line.told()));
        known.forEach(line -> free.put(line.id(), line));
        if (known.isEmpty()) {
            return;
        }
        pass(Told::fingerprint, KnownLine::fingerprint, (line, one) -> true);
        pass(Told::reference, (line, one) -> !isOfCfonb(one) && !contradicts(line, one));
        pass(Told::endToEnd, (line, one) -> !contradicts(line, one));
        pass(Told::words, (line, one) -> !contradicts(line, one));
        pass(
                any -> "",
                (line, one) -> isOtherwiseTold(one)
                        && !one.toldBetter()
                        && !contradicts(line, one)
                        && !told(line).namesAnother(one.told()));
    }

    /** Each movement that is booked already, and as which. */
    Map<NewLine, KnownLine> repeats() {
        return repeats;
    }

    /** The movements that are not, in the statement's order. */
    List<NewLine> fresh() {
        return List.copyOf(open);
    }

    /** Whether two tellings may be one movement. */
    private interface Acceptance {
        boolean of(NewLine line, KnownLine known);
    }

    private void pass(Function<Told, @Nullable String> key, Acceptance accepted) {
        pass(key, one -> key.apply(one.told()), accepted);
    }

    private void pass(
            Function<Told, @Nullable String> key,
            Function<KnownLine, @Nullable String> keyOfKnown,
            Acceptance accepted) {
        Map<String, Deque<KnownLine>> alike = new HashMap<>();
        for (KnownLine one : free.values()) {
            String its = keyOfKnown.apply(one);
            if (its != null) {
                alike.computeIfAbsent(one.told().dayAndAmount() + "|" + its, any -> new ArrayDeque<>())
                        .add(one);
            }
        }
        for (NewLine line : new ArrayList<>(open)) {
            String its = key.apply(told(line));
            KnownLine same =
                    its == null ? null : first(line, alike.get(told(line).dayAndAmount() + "|" + its), accepted);
            if (same != null) {
                open.remove(line);
                free.remove(same.id());
                repeats.put(line, same);
            }
        }
    }

    private static @Nullable KnownLine first(NewLine line, @Nullable Deque<KnownLine> alike, Acceptance accepted) {
        if (alike == null) {
            return null;
        }
        int looked = 0;
        for (Iterator<KnownLine> each = alike.iterator(); each.hasNext() && looked < MOST_LOOKED_AT; looked++) {
            KnownLine one = each.next();
            if (accepted.of(line, one)) {
                each.remove();
                return one;
            }
        }
        return null;
    }

    private Told told(NewLine line) {
        return told.computeIfAbsent(line, NewLine::told);
    }

    private boolean contradicts(NewLine line, KnownLine one) {
        return told(line).contradicts(one.told(), one.format() == format);
    }

    /** CFONB's reference is whatever the bank writes there, the same for many; its lines come again as they were. */
    private boolean isOfCfonb(KnownLine one) {
        return format == StatementFormat.CFONB_120 && one.format() == format;
    }

    private boolean isOtherwiseTold(KnownLine one) {
        return one.format() != format || one.closed() != closed;
    }
}
