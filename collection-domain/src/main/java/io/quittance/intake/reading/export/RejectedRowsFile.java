package io.quittance.intake.reading.export;

import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.rows.RawRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows that could not be posted, as they were, behind their row number and the reasons: to be corrected and loaded
 * again. Row number and reasons come first, so that a row with surplus cells keeps its columns.
 */
public final class RejectedRowsFile implements AutoCloseable {

    private final SafeCsvWriter csv;

    /** The titles of the two columns in front, by language; a file that begins with them came from here. */
    private static final List<List<String>> TITLES = List.of(List.of("Row", "Reasons"), List.of("Ligne", "Motifs"));

    /** The two titles are in the language of the reader; closing this file closes the stream. */
    public RejectedRowsFile(OutputStream out, Header header, String rowTitle, String reasonsTitle, Locale reader)
            throws IOException {
        this.csv = new SafeCsvWriter(out, reader);
        csv.row(behind(rowTitle, reasonsTitle, header.names()));
    }

    /** The names without those that this file puts in front: the corrected file has the shape of the one it came from. */
    public static List<String> withoutTitles(List<String> names) {
        boolean ours = names.size() > 2 && TITLES.contains(names.subList(0, 2));
        return ours ? names.subList(2, names.size()) : names;
    }

    /** {@code reasons} are whole sentences in the language of the reader. */
    public void add(RawRow row, List<String> reasons) {
        csv.row(behind(String.valueOf(row.line()), String.join(" | ", reasons), row.cells()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static List<String> behind(String row, String reasons, List<String> cells) {
        List<String> all = new ArrayList<>();
        all.add(row);
        all.add(reasons);
        all.addAll(cells);
        return all;
    }
}
