package io.quittance.dunning.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When the clients who follow a policy are contacted, and how often: what is customary between businesses, not law.
 *
 * @param days of the week, as digits in their order: 1 is Monday
 * @param from the time of day in the client's time zone from which a message leaves
 * @param until the time from which none does any more
 * @param avoidsHolidays whether the public holidays of the client's country are left alone
 * @param maxPerDay messages to one client that leave by themselves on a day
 * @param maxPerWeek contacts in seven days, over all channels, from which on nothing leaves by itself
 */
@Embeddable
public record Conduct(
        @Column(name = "contact_days") String days,
        @Column(name = "contact_from") LocalTime from,
        @Column(name = "contact_until") LocalTime until,
        boolean avoidsHolidays,
        int maxPerDay,
        int maxPerWeek) {

    /** Monday to Friday, 09:00 to 18:00, no public holidays; one message a day, three contacts in seven days. */
    public static final Conduct STANDARD = new Conduct("12345", LocalTime.of(9, 0), LocalTime.of(18, 0), true, 1, 3);

    /** The digits of these days, each once. */
    public static String digits(Collection<DayOfWeek> days) {
        return days.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
    }

    /** Monday first. */
    public List<DayOfWeek> weekdays() {
        return days.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList();
    }
}
