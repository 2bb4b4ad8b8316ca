package io.quittance.benchmarks.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A client of the made-up books. */
public final class Payer {

    public final long id;
    public final String number;
    public final String name;
    final int terms;
    final boolean foreign;
    final Random random;
    public final List<Bill> bills = new ArrayList<>();
    /** The accounts it pays from, the usual one first. */
    final List<String> ibans = new ArrayList<>();
    /** Numbers are rare in what some write, and the rule for others. */
    final boolean tellsIban;

    Payer(long id, String name, int terms, boolean foreign, Random random) {
        this.id = id;
        this.number = "C%05d".formatted(10_000 + id);
        this.name = name;
        this.terms = terms;
        this.foreign = foreign;
        this.random = random;
        this.tellsIban = random.nextInt(100) < 85;
    }
}
