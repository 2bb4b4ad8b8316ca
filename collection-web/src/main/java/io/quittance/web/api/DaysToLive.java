package io.quittance.web.api;

import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import io.quittance.web.start.Installation;
import org.springframework.stereotype.Component;

/**
 * Which days a caller may run nights of and send mails on: in a demonstration any, so that years can be played; elsewhere
 * no night before its day has come, and no mail with the figures of another day.
 */
@Component
public class DaysToLive {

    private final Installation installation;

    DaysToLive(Installation installation) {
        this.installation = installation;
    }

    /**
     * @throws InvalidFieldException when that day is still to come
     */
    public void requireCome(Day on, Visit visit) {
        if (!installation.isDemonstration() && on.date().isAfter(visit.today())) {
            throw new InvalidFieldException("on", "expected " + visit.today() + " or earlier");
        }
    }

    /**
     * @throws InvalidFieldException when it is another day than today
     */
    public void requireToday(Day on, Visit visit) {
        if (!installation.isDemonstration() && !on.date().equals(visit.today())) {
            throw new InvalidFieldException("on", "expected today, " + visit.today());
        }
    }
}
