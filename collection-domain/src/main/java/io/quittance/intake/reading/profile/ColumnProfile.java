package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.values.DateOrder;
import java.util.List;
import java.util.Map;

/**
 * What one column of a file holds, from its first row to its last.
 *
 * @param column its position, counted from 0
 * @param header its name
 * @param rows rows of the file below the header
 * @param filled rows where the cell says something
 * @param distinct different values, estimated to about two percent
 * @param samples the first few different values
 * @param kinds how many values may be taken for each kind
 * @param currencies ISO 4217 codes written beside amounts, with how often
 * @param dates in which order its dates are written, if it has any
 * @param numbers with which decimal mark its amounts are written, if it has any
 */
public record ColumnProfile(
        int column,
        String header,
        long rows,
        long filled,
        long distinct,
        List<String> samples,
        Map<ValueKind, Long> kinds,
        Map<String, Long> currencies,
        DateFormatGuess dates,
        NumberFormatGuess numbers) {

    public ColumnProfile {
        samples = List.copyOf(samples);
        kinds = Map.copyOf(kinds);
        currencies = Map.copyOf(currencies);
    }

    /** The same with its dates written in this order. */
    ColumnProfile in(DateOrder order) {
        DateFormatGuess read =
                new DateFormatGuess(order, Certainty.CERTAIN, dates.values(), dates.sample(), dates.firstLines());
        return new ColumnProfile(column, header, rows, filled, distinct, samples, kinds, currencies, read, numbers);
    }

    /** Part of the filled cells that may be taken for {@code kind}, 0 to 1; 0 where nothing is filled. */
    public double share(ValueKind kind) {
        return filled == 0 ? 0 : (double) kinds.getOrDefault(kind, 0L) / filled;
    }

    /** Part of the rows where the cell says something, 0 to 1. */
    public double filledShare() {
        return rows == 0 ? 0 : (double) filled / rows;
    }

    /** Different values per filled cell, 0 to 1: near 1 for a key, near 0 for a category. */
    public double distinctness() {
        return filled == 0 ? 0 : (double) distinct / filled;
    }
}
