package io.quittance.benchmarks.screens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long each page was waited for. */
final class Waits {

    private final Map<Screen, List<Long>> nanos = new EnumMap<>(Screen.class);

    synchronized void add(Screen screen, long wait) {
        nanos.computeIfAbsent(screen, first -> new ArrayList<>()).add(wait);
    }

    synchronized void forget() {
        nanos.clear();
    }

    /** A row for each page. */
    synchronized String rows() {
        return nanos.entrySet().stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "| %s | %,d | %d | %d | %d |",
                        one.getKey().title(),
                        one.getValue().size(),
                        millis(one.getValue(), 0.5),
                        millis(one.getValue(), 0.95),
                        millis(one.getValue(), 1)))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each page. */
    synchronized String lines() {
        return nanos.entrySet().stream()
                .map(one -> "screen.%s.p95-ms: %d"
                        .formatted(one.getKey().name().toLowerCase(Locale.ROOT), millis(one.getValue(), 0.95)))
                .collect(Collectors.joining("\n"));
    }

    private static long millis(List<Long> waits, double share) {
        List<Long> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1_000_000;
    }
}
