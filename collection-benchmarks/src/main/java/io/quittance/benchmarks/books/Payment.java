package io.quittance.benchmarks.books;

import io.quittance.matching.engine.Credit;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A credit, and what it truly pays.
 *
 * @param truth what each invoice gets, by id; the rest is on account
 */
public record Payment(Kind kind, Payer debtor, Credit credit, Map<Bill, Long> truth) {

    /** Whether what lacks of its invoices is given up with it. */
    public boolean forgoes() {
        return kind == Kind.DISCOUNT || kind == Kind.TOLERANCE || kind == Kind.FEE;
    }

    /** What each invoice gets, by its id. */
    public Map<Long, Long> shares() {
        return truth.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().id, Map.Entry::getValue));
    }

    /** The same in words. */
    public String told() {
        return truth.entrySet().stream()
                .map(one -> one.getKey().number + "=" + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
