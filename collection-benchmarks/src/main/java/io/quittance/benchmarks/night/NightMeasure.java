package io.quittance.benchmarks.night;

import java.util.Locale;

/**
 * One night, beside plain SQL on the same books.
 *
 * @param invoices open
 * @param written by the product
 * @param same whether plain SQL wrote the same
 * @param millis of the product's night
 * @param plainMillis of the better of two runs of plain SQL
 * @param againMillis of the same night once more
 * @param heap peak of the program's heap during the night, in bytes
 * @param astray copies that do not equal the facts after it
 */
record NightMeasure(
        Shape shape,
        int invoices,
        Written written,
        boolean same,
        long millis,
        long plainMillis,
        long againMillis,
        long heap,
        int astray) {

    double ratio() {
        return (double) millis / Math.max(plainMillis, 1);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %.2f | %s | %.2f | %.2f | %d | %d | %d |",
                shape.word(),
                invoices,
                written.steps(),
                written.lines(),
                written.skips(),
                written.rows(),
                plainMillis / 1000.0,
                same ? "yes" : "no",
                millis / 1000.0,
                ratio(),
                againMillis,
                heap >> 20,
                astray);
    }

    String ratioLine() {
        return String.format(Locale.ROOT, "night.%s.%d.ratio-to-sql: %.2f", shape.word(), invoices, ratio());
    }
}
