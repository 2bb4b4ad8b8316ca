package io.quittance.insolvency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings that somebody learned of.
 *
 * @param openedOn the day of the judgment; null: the day of publication
 * @param publishedOn in the official gazette
 * @param declareBy the last day to declare the claim; null: two months after publication
 * @param court which; may be empty
 */
public record NewInsolvency(
        InsolvencyKind kind,
        @Nullable LocalDate openedOn,
        LocalDate publishedOn,
        @Nullable LocalDate declareBy,
        String court,
        String note) {

    /** Months after publication in which a claim is declared (C. com. art. R622-24). */
    static final int MONTHS_TO_DECLARE = 2;

    public NewInsolvency {
        court = court.strip();
        note = note.strip();
        if (openedOn != null && openedOn.isAfter(publishedOn)) {
            throw new IllegalArgumentException(
                    "openedOn: a judgment of " + openedOn + " is not published on " + publishedOn);
        }
        if (declareBy != null && !declareBy.isAfter(publishedOn)) {
            throw new IllegalArgumentException(
                    "declareBy: the delay ends after " + publishedOn + ", not on " + declareBy);
        }
    }

    /** The last day to declare the claim: 2026-10-05 gives 2026-12-05, 2026-12-31 gives 2027-02-28. */
    LocalDate lastDay() {
        return declareBy == null ? publishedOn.plusMonths(MONTHS_TO_DECLARE) : declareBy;
    }
}
