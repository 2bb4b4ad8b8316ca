package io.quittance.intake.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each row of an agency's file, in its order. */
public record AgencyReport(List<Told> rows) {

    public AgencyReport {
        rows = List.copyOf(rows);
    }

    /** How many rows told something new. */
    public long news() {
        return rows.stream().filter(row -> row.fault() == null && row.isNews()).count();
    }

    /** How many told what was known already. */
    public long known() {
        return rows.stream().filter(row -> row.fault() == null && !row.isNews()).count();
    }

    /** Those that were not taken. */
    public List<Told> rejected() {
        return rows.stream().filter(row -> row.fault() != null).toList();
    }

    /** One row; the fault says why it was not taken, null: it was. */
    public record Told(
            AgencyRow row, boolean isNews, @Nullable AgencyFault fault) {}
}
