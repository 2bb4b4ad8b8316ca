package io.quittance.web.frame;

import io.quittance.calendar.BusinessDate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one place of the screens and the API that reads the clock. */
@Component
public class Now {

    private final InstantSource clock = InstantSource.system();
    private final BusinessDate businessDate;

    Now(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    public Instant instant() {
        return clock.instant();
    }

    /** The books' day in this zone (the creditor's): the calendar's, unless a demonstration moved it. */
    public LocalDate today(ZoneId zone) {
        return businessDate.at(instant(), zone);
    }

    /** True when the books are on this day, and it is not the calendar's: the frame then says so. */
    boolean isMoved(LocalDate booksDay, ZoneId zone) {
        return !booksDay.equals(LocalDate.ofInstant(instant(), zone));
    }
}
