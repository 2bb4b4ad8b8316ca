package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was counted and timed. */
final class Figures {

    int untrue;
    int planned;
    private final Tally tally = new Tally();
    private final List<Long> micros = new ArrayList<>();
    private int byHand;
    private long booking;
    private long matching;
    private long hands;
    private long slowest;

    void credit(boolean matched, boolean right) {
        tally.count(matched, right, false);
    }

    void day(int credits, long booked, long matched) {
        booking += booked;
        matching += matched;
        slowest = Math.max(slowest, booked + matched);
        micros.add((booked + matched) / credits / 1_000);
    }

    void byHand(int some, long time) {
        byHand += some;
        hands += time;
    }

    /** Whether time did not run out; of the chances to pay a few are missed. */
    boolean isWhole() {
        return tally.credits() > planned * 9 / 10;
    }

    /** One line each. */
    String lines() {
        int credits = tally.credits();
        List<Long> sorted = micros.stream().sorted().toList();
        return """
                matching.database.credits: %d of %d
                matching.database.automatic: %s
                matching.database.right: %s
                matching.database.wrong: %d (%s)
                matching.database.untrue-balances-at-the-end: %d
                matching.database.booking: %s s, %s ms a credit
                matching.database.matching: %s s, %s ms a credit
                matching.database.total: %s s, %s ms a credit
                matching.database.credit-on-the-median-day: %s ms
                matching.database.slowest-day: %s s
                matching.database.by-hand: %d credits, %s ms each
                """.formatted(
                        credits,
                        planned,
                        Tally.percent(tally.automatic(), credits),
                        Tally.percent(tally.automatic() - tally.wrong(), tally.automatic()),
                        tally.wrong(),
                        Tally.percent(tally.wrong(), tally.automatic()),
                        untrue,
                        seconds(booking),
                        millis(booking, credits),
                        seconds(matching),
                        millis(matching, credits),
                        seconds(booking + matching),
                        millis(booking + matching, credits),
                        number(sorted.get(sorted.size() / 2) / 1_000.0),
                        seconds(slowest),
                        byHand,
                        millis(hands, Math.max(1, byHand)));
    }

    private static String seconds(long nanos) {
        return number(nanos / 1_000_000_000.0);
    }

    private static String millis(long nanos, int some) {
        return number(nanos / 1_000_000.0 / some);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
