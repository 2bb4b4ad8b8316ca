package io.quittance.notifications.letter.file;

import io.quittance.notifications.letter.life.NewsRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file tells, row by row in its order, and what becomes of each row. */
public record StatusReport(List<Told> rows) {

    public StatusReport {
        rows = List.copyOf(rows);
    }

    /** Rows that tell something new. */
    public List<Told> news() {
        return of(Outcome.NEWS);
    }

    /** Rows that tell what was known already. */
    public List<Told> known() {
        return of(Outcome.KNOWN);
    }

    /** Rows that are not taken. */
    public List<Told> rejected() {
        return of(Outcome.REJECTED);
    }

    private List<Told> of(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEWS,
        KNOWN,
        REJECTED
    }

    /**
     * One row.
     *
     * @param letterId null: no letter was found
     * @param fault why it is not taken; null: it is
     * @param refusal what the letter's life says against it, where that is the fault; else null
     */
    public record Told(
            StatusRow row,
            @Nullable Long letterId,
            Outcome outcome,
            @Nullable RowFault fault,
            @Nullable NewsRefusedException refusal) {

        static Told rejected(StatusRow row, RowFault fault) {
            return new Told(row, null, Outcome.REJECTED, fault, null);
        }
    }
}
