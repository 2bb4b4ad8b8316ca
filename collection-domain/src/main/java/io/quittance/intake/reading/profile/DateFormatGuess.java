package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.values.DateOrder;
import java.util.Map;

/**
 * In which order a column writes its dates.
 *
 * @param order the order to read it with, correctable by a person
 * @param certainty whether the column itself proves it
 * @param values how many values are dates under some order
 * @param sample a value that shows the order, as written
 * @param firstLines of a contradictory column: for each order that some row needs, the line of the first
 */
public record DateFormatGuess(
        DateOrder order, Certainty certainty, long values, String sample, Map<DateOrder, Long> firstLines) {

    public DateFormatGuess {
        firstLines = Map.copyOf(firstLines);
    }
}
