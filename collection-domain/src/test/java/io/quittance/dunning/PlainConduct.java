package io.quittance.dunning;

import io.quittance.dunning.PlainFacts.Client;
import io.quittance.dunning.PlainFacts.Step;
import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When {@link PlainRules} let a client be contacted, and how often; of holidays they know what stands in a diary of 2026. */
final class PlainConduct {

    private static final Set<LocalDate> FRENCH_HOLIDAYS = Stream.of(
                    "2026-01-01",
                    "2026-04-06",
                    "2026-05-01",
                    "2026-05-08",
                    "2026-05-14",
                    "2026-05-25",
                    "2026-07-14",
                    "2026-08-15",
                    "2026-11-01",
                    "2026-11-11",
                    "2026-12-25",
                    "2027-01-01")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private final List<Step> steps;

    PlainConduct(List<Step> steps) {
        this.steps = steps;
    }

    static boolean isAutomatic(Channel channel) {
        return channel != Channel.CALL && channel != Channel.HANDOVER;
    }

    static boolean isGood(Client client, Conduct conduct, LocalDate on) {
        boolean holiday = client.country.equals("FR") && FRENCH_HOLIDAYS.contains(on);
        return conduct.weekdays().contains(on.getDayOfWeek()) && !(holiday && conduct.avoidsHolidays());
    }

    static LocalDate firstGood(Client client, Conduct conduct, LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> isGood(client, conduct, day))
                .findFirst()
                .orElseThrow();
    }

    /** The days of every contact that counts, the latest first. */
    List<LocalDate> contacts(Client client) {
        return standing(client)
                .filter(step -> step.channel != Channel.HANDOVER)
                .map(Step::countsFrom)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether the nth message of tonight may leave. */
    boolean allows(Client client, Conduct conduct, int nth, LocalDate on) {
        long today = standing(client)
                .filter(step -> isAutomatic(step.channel) && step.countsFrom().equals(on))
                .count();
        long week = contacts(client).stream()
                .filter(day -> day.isAfter(on.minusDays(7)))
                .count();
        return today + nth <= conduct.maxPerDay() && (nth == 1 || week + nth <= conduct.maxPerWeek());
    }

    private Stream<Step> standing(Client client) {
        return steps.stream().filter(step -> step.client == client && !step.status.equals("CANCELLED"));
    }
}
