package io.quittance.intake.sample;

import java.util.Random;

/** How a made-up client pays: how many days around the due date, and how much of the invoice. */
enum Habit {
    EARLY(-6, -1),
    ON_TIME(-1, 3),
    TEN_LATE(5, 16),
    FORTY_LATE(28, 55),
    /** Half around ten days late, the rest much later. */
    IN_PARTS(6, 14),
    /** Paid until some months ago, and nothing since. */
    GONE_SILENT(20, 45),
    /** Nothing since the court opened the proceedings. */
    INSOLVENT(15, 35);

    private final int from;
    private final int to;

    Habit(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Days after the due date, negative: before it. */
    int delay(Random random) {
        return from + random.nextInt(to - from + 1);
    }

    /** Out of a hundred clients: 12 early, 38 on time, 26 ten days late, 15 forty, 6 in parts, 3 silent. */
    static Habit any(Random random) {
        int share = random.nextInt(100);
        if (share < 12) {
            return EARLY;
        }
        if (share < 50) {
            return ON_TIME;
        }
        if (share < 76) {
            return TEN_LATE;
        }
        if (share < 91) {
            return FORTY_LATE;
        }
        return share < 97 ? IN_PARTS : GONE_SILENT;
    }
}
