package io.quittance.benchmarks.matching;

import io.quittance.matching.engine.Credit;
import java.util.Map;

/**
 * A credit, and what it truly pays.
 *
 * @param truth what each invoice gets, by id; the rest is on account
 */
record Payment(Kind kind, Payer debtor, Credit credit, Map<Bill, Long> truth) {}
