package io.quittance.web.api;

import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which days a caller may run nights of and send mails on: on the embedded default any, so that years can be played;
 * elsewhere no night far ahead, for a year mistyped would silence every night before it, and no mail with the figures of
 * another day.
 */
@Component
public class DaysToLive {

    /** As far ahead as a payment may be dated. */
    private static final int DAYS_AHEAD = 31;

    private final boolean embedded;

    DaysToLive(@Value("${quittance.embedded:false}") boolean embedded) {
        this.embedded = embedded;
    }

    /**
     * @throws InvalidFieldException when that day is too far ahead
     */
    public void requireNear(Day on, Visit visit) {
        LocalDate last = visit.today().plusDays(DAYS_AHEAD);
        if (!embedded && on.date().isAfter(last)) {
            throw new InvalidFieldException("on", "expected " + last + " or earlier");
        }
    }

    /**
     * @throws InvalidFieldException when it is another day than today
     */
    public void requireToday(Day on, Visit visit) {
        if (!embedded && !on.date().equals(visit.today())) {
            throw new InvalidFieldException("on", "expected today, " + visit.today());
        }
    }
}
