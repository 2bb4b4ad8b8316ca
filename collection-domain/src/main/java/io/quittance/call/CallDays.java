package io.quittance.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** On which days and at which hours one rings a client: the one place that says it. */
public final class CallDays {

    private static final Set<DayOfWeek> REST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);

    private CallDays() {}

    /** The first day after this one on which one rings: Monday to Friday. */
    public static LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (REST.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether one rings at this moment, told in the client's own time: Monday to Friday, from 9 to 18. */
    public static boolean isHour(ZonedDateTime there) {
        LocalTime time = there.toLocalTime();
        return !REST.contains(there.getDayOfWeek()) && !time.isBefore(FROM) && time.isBefore(UNTIL);
    }
}
