package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.values.DecimalMark;
import java.util.Map;

/**
 * Which decimal mark a column writes its amounts with.
 *
 * @param mark the mark to read it with, correctable by a person
 * @param certainty whether the column itself proves it; a column of whole numbers reads the same either way
 * @param values how many values are amounts under some mark
 * @param sample a value that shows the mark, as written
 * @param firstLines of a contradictory column: for each mark that some row needs, the line of the first
 */
public record NumberFormatGuess(
        DecimalMark mark, Certainty certainty, long values, String sample, Map<DecimalMark, Long> firstLines) {

    public NumberFormatGuess {
        firstLines = Map.copyOf(firstLines);
    }
}
