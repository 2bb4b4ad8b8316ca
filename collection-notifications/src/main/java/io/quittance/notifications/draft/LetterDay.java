package io.quittance.notifications.draft;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The day the figures of a letter are of: the day it leaves.
 *
 * <p>Only where the books are a demonstration's, on the embedded default, nights of another time may be played while the
 * calendar stays where it is: their letters are of their own night, or a reminder of 2019 would tell seven years of delay.
 */
@Component
class LetterDay {

    /** A step that waited longer than this was not waiting: its night was played from another time. */
    private static final int LONGEST_WAIT_DAYS = 31;

    private final boolean demonstration;

    LetterDay(@Value("${quittance.embedded:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    LocalDate of(LocalDate night, LocalDate leaving) {
        boolean ofAnotherTime =
                night.isAfter(leaving) || night.plusDays(LONGEST_WAIT_DAYS).isBefore(leaving);
        return demonstration && ofAnotherTime ? night : leaving;
    }
}
