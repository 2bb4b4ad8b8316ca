package io.quittance.web.runs;

import io.quittance.dunning.run.RunReport;
import io.quittance.notifications.mail.DispatchReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nights lived ahead of the calendar, so far.
 *
 * @param wanted how many were asked for
 * @param nights those lived, the first one first
 */
record LivedNights(long creditorId, int wanted, List<Night> nights, State state) {

    /** Where it stands. */
    enum State {
        GOING_ON,
        /** All were lived, or somebody stopped it. */
        DONE,
        FAILED
    }

    /** What one night decided, and what left afterwards. */
    record Night(RunReport run, DispatchReport dispatch) {}

    static LivedNights begun(long creditorId, int wanted) {
        return new LivedNights(creditorId, wanted, List.of(), State.GOING_ON);
    }

    LivedNights and(Night night) {
        return new LivedNights(
                creditorId,
                wanted,
                Stream.concat(nights.stream(), Stream.of(night)).toList(),
                state);
    }

    LivedNights ended(State how) {
        return new LivedNights(creditorId, wanted, nights, how);
    }

    public boolean isGoingOn() {
        return state == State.GOING_ON;
    }

    public boolean hasMore() {
        return nights.size() < wanted;
    }

    /** Somebody stopped it before its end. */
    public boolean isCutShort() {
        return state == State.DONE && hasMore();
    }

    public int steps() {
        return nights.stream().mapToInt(night -> night.run().steps()).sum();
    }

    public int sent() {
        return nights.stream().mapToInt(night -> night.dispatch().sent()).sum();
    }

    public int failed() {
        return nights.stream().mapToInt(night -> night.dispatch().failed()).sum();
    }

    public int skips() {
        return nights.stream().mapToInt(night -> night.run().skips()).sum();
    }
}
