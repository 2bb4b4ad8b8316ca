package io.quittance.benchmarks.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A client of the made-up books. */
final class Payer {

    final long id;
    final String number;
    final String name;
    final int terms;
    final boolean foreign;
    final Random random;
    final List<Bill> bills = new ArrayList<>();
    final Set<String> learnedNames = new LinkedHashSet<>();
    final Set<String> learnedIbans = new LinkedHashSet<>();
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
