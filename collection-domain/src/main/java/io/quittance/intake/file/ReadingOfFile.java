package io.quittance.intake.file;

import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.Dialect;
import java.util.List;
import java.util.Map;

/**
 * How a file is read: what was guessed and why, and what a person said.
 *
 * @param shape hash of the column names, by which a file of the same shape is known
 * @param guessed the dialect before anybody corrected it
 * @param dialect the dialect it is read with
 * @param mapping which column holds which fact, with what decided
 * @param formats how dates and amounts are written
 * @param profile what each column holds, from its first row to its last
 * @param undecided columns of dates that can be read in two orders, of which nothing and nobody says which
 * @param remembered true when a person chose this for an earlier file of the same shape
 */
public record ReadingOfFile(
        String shape,
        Dialect guessed,
        Dialect dialect,
        ColumnMapping mapping,
        Formats formats,
        FileProfile profile,
        List<Field> undecided,
        boolean remembered) {

    /** True when no required column is missing, so that the rows can be checked. */
    public boolean isComplete() {
        return mapping.missing().isEmpty();
    }

    /** A file that cannot be read as guessed: a person may say a better separator, encoding or header line. */
    public static ReadingOfFile unread(Kind kind, Dialect guessed) {
        return new ReadingOfFile(
                "",
                guessed,
                guessed,
                new ColumnMapping(kind, List.of()),
                new Formats(Map.of(), Map.of()),
                new FileProfile(new Header(guessed.headerLine(), List.of()), 0, 0, List.of(), null),
                List.of(),
                false);
    }
}
