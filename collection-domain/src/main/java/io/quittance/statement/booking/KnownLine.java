package io.quittance.statement.booking;

import io.quittance.statement.reading.StatementFormat;

/**
 * A movement that is booked already.
 *
 * @param movement its name among those of its account: what it was told as, and its number among those told alike
 * @param closed whether its statement tells what the account closed with, as those within the day do not
 * @param untouched true while all of it that may be a client's waits still
 * @param replaced true where others stand for it: the parts of a batch, or a telling that names somebody
 * @param toldBetter true where one other stands for all of it
 */
record KnownLine(
        long id,
        long statementId,
        String movement,
        Told told,
        StatementFormat format,
        boolean closed,
        boolean untouched,
        boolean replaced,
        boolean toldBetter) {

    /** What of {@link #movement()} those that are told alike share. */
    String fingerprint() {
        return movement.substring(0, movement.indexOf('-'));
    }

    /** True where a telling that names somebody may stand for this one: nobody is named here, and nothing was done with it. */
    boolean mayBeToldBetter() {
        return untouched && !replaced && !told.namesSomebody();
    }

    int ordinal() {
        return Integer.parseInt(movement.substring(movement.indexOf('-') + 1));
    }
}
