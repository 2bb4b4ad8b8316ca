package io.quittance.intake.reading.file;

import io.quittance.intake.reading.rows.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The column names of a file, unique and never blank, in the order of the columns.
 *
 * @param line where they stand, counted from 1
 * @param names as written; a blank one is called by its position ("#3"), a repeated one gets a count ("Nom (2)")
 */
public record Header(long line, List<String> names) {

    public Header {
        names = List.copyOf(names);
    }

    static Header of(RawRow row) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : row.cells()) {
            String name =
                    cell.isBlank() ? "#" + (names.size() + 1) : cell.strip().replaceAll("\\s+", " ");
            String unique = name;
            for (int count = 2; !taken.add(unique); count++) {
                unique = name + " (" + count + ")";
            }
            names.add(unique);
        }
        return new Header(row.line(), names);
    }

    public int width() {
        return names.size();
    }
}
