package io.quittance.notifications.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;

/** By when a message asks to be paid. */
final class Deadline {

    /** Less than the seven days between the two first reminders: a second one never comes before the first one's deadline. */
    private static final int DAYS = 6;

    private Deadline() {}

    /** A courtesy: the last due date listed. A reminder: six days from now, or the Friday before if that is a week-end. */
    static LocalDate of(Claim claim) {
        return claim.step().courtesy()
                ? claim.upcoming().stream()
                        .map(ClaimedInvoice::dueOn)
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> workingDay(claim.on().plusDays(DAYS)))
                : workingDay(claim.on().plusDays(DAYS));
    }

    private static LocalDate workingDay(LocalDate day) {
        int afterFriday = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return afterFriday > 0 ? day.minusDays(afterFriday) : day;
    }
}
