package io.quittance.calendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The time zones that a person may choose from: those named after a place, and UTC. */
public final class TimeZones {

    private static final String OF_A_PLACE = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC";

    private TimeZones() {}

    /** Their names in the tz database, in order. */
    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name -> !name.matches(OF_A_PLACE));
        return names;
    }

    /** The zone of this name; empty: there is none. */
    public static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
