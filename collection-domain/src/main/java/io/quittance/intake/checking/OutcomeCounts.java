package io.quittance.intake.checking;

/**
 * What a check decided, in rows of the file.
 *
 * @param posted new and changed: what is, or would be, posted
 * @param warned rows with something to look at, whatever becomes of them
 * @param clientsCreated clients, not rows
 */
public record OutcomeCounts(long rows, long posted, long unchanged, long rejected, long warned, long clientsCreated) {}
