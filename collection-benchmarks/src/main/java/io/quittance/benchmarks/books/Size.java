package io.quittance.benchmarks.books;

/** How large the books are. */
public record Size(int clients, int invoices, int credits) {

    /** Of the figures that are published. */
    public static final Size WHOLE = new Size(5_000, 100_000, 50_000);

    /** A tenth, to see that it runs. */
    public static final Size SMALL = new Size(500, 10_000, 5_000);
}
