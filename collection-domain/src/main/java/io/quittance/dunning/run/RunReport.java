package io.quittance.dunning.run;

import java.time.LocalDate;

/**
 * What a night did.
 *
 * @param invoices those that were due for a rung: {@code lines} climbed, {@code skips} were left alone
 * @param lines invoices that climbed a rung; those listed for information are not counted
 * @param repeated true when that day had already been run: nothing was done, the rest tells of the run that was
 */
public record RunReport(
        long id, LocalDate on, int invoices, int steps, int lines, int skips, int millis, boolean repeated) {}
