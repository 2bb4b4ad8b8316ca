package io.quittance.intake.staging;

import io.quittance.intake.reading.columns.Kind;
import java.time.LocalDate;

/**
 * Which file is being worked on, for whom and by whom.
 *
 * @param on the business day of the import, which everything it posts carries
 */
public record ImportJob(long importId, long creditorId, Kind kind, String fileName, LocalDate on, String by) {}
