package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, column by column.
 *
 * @param header the column names
 * @param rows rows below the header, blank ones left out
 * @param raggedRows rows with fewer cells than the header has names, or with text beyond the last name
 * @param columns one profile per column name, in order
 * @param order in which some column proves to write its dates, which the others are then read in; null: none does
 */
public record FileProfile(
        Header header,
        long rows,
        long raggedRows,
        List<ColumnProfile> columns,
        @Nullable DateOrder order) {

    public FileProfile {
        columns = List.copyOf(columns);
    }

    /** The same where something beyond the columns themselves has settled the order of dates. */
    public FileProfile settled(DateOrder settledOrder) {
        List<ColumnProfile> read = columns.stream()
                .map(column -> column.dates().certainty() == Certainty.AMBIGUOUS ? column.in(settledOrder) : column)
                .toList();
        return new FileProfile(header, rows, raggedRows, read, settledOrder);
    }

    /** Reads the whole file once. */
    public static FileProfile of(TabularFile file) {
        return of(file, rows -> {});
    }

    /** Reads the whole file once and tells {@code progress} the number of rows done, row by row. */
    public static FileProfile of(TabularFile file, LongConsumer progress) {
        Reading reading = new Reading(file.header(), progress);
        file.forEach(reading::add);
        return reading.profile();
    }

    private static final class Reading {

        private final Header header;
        private final LongConsumer progress;
        private final List<ColumnTally> tallies = new ArrayList<>();
        private long rows;
        private long raggedRows;

        Reading(Header header, LongConsumer progress) {
            this.header = header;
            this.progress = progress;
            header.names().forEach(name -> tallies.add(new ColumnTally()));
        }

        void add(RawRow row) {
            rows++;
            raggedRows += row.width() > header.width() || row.cells().size() < header.width() ? 1 : 0;
            for (int column = 0; column < tallies.size(); column++) {
                tallies.get(column).add(row.line(), row.cell(column));
            }
            progress.accept(rows);
        }

        /** A column that leaves its format open is read like the columns of the same file that prove theirs. */
        FileProfile profile() {
            DateOrder order = usual(ColumnTally::dates);
            DecimalMark mark = usual(ColumnTally::numbers);
            List<ColumnProfile> columns = new ArrayList<>();
            for (int column = 0; column < tallies.size(); column++) {
                columns.add(tallies.get(column).profile(column, header.names().get(column), rows, order, mark));
            }
            return new FileProfile(header, rows, raggedRows, columns, order);
        }

        private <F extends Enum<F>> @Nullable F usual(Function<ColumnTally, FormatEvidence<F>> evidence) {
            Map<F, Long> proofs = new TreeMap<>();
            tallies.stream()
                    .map(evidence)
                    .filter(FormatEvidence::proves)
                    .forEach(proof -> proofs.merge(proof.best(null), proof.total(), Long::sum));
            return proofs.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
