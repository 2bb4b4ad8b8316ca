package io.quittance.notifications.watch;

import io.quittance.insight.watch.LastNights;
import io.quittance.insight.watch.LastNights.LastNight;
import io.quittance.insight.watch.LastNights.Skips;
import io.quittance.insight.watch.SchedulerNodes;
import io.quittance.insight.watch.SchedulerNodes.Node;
import io.quittance.notifications.watch.Reading.StepCount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What monitoring programs are told: read at most once in fifteen seconds, and nobody waits for a long question. */
@Component
public class LatestReading {

    private final Watch watch;
    private final LastNights nights;
    private final SchedulerNodes nodes;
    private final Kept<Reading> reading = new Kept<>(Duration.ofSeconds(15), Duration.ofSeconds(1));

    /** What a run left alone never changes again, and may be much: of the last run of each creditor, by its id. */
    private final Map<Long, RunSkips> skips = new ConcurrentHashMap<>();

    LatestReading(Watch watch, LastNights nights, SchedulerNodes nodes) {
        this.watch = watch;
        this.nights = nights;
        this.nodes = nodes;
    }

    private record RunSkips(long runId, List<Skips> skips) {}

    /** Empty: nothing could be read yet. */
    public Optional<Reading> get(Instant now) {
        return reading.get(() -> read(now));
    }

    private Reading read(Instant now) {
        List<Node> alive = nodes.all(); // first, for it is told how long ago each was seen
        List<CreditorState> states = watch.all(now);
        Map<Long, List<StepCount>> steps = new HashMap<>();
        for (CreditorState state : states) {
            LastNight night = state.night();
            if (night != null) {
                steps.put(state.creditor().id(), steps(state.creditor().id(), night.id()));
            }
        }
        return new Reading(now, alive, states, steps);
    }

    private List<StepCount> steps(long creditorId, long runId) {
        RunSkips left = skips.compute(
                creditorId,
                (id, before) ->
                        before != null && before.runId() == runId ? before : new RunSkips(runId, nights.skips(runId)));
        return Stream.concat(
                        nights.steps(runId).stream()
                                .map(one -> new StepCount(
                                        one.rank(),
                                        one.channel().name().toLowerCase(Locale.ROOT),
                                        one.outcome().toLowerCase(Locale.ROOT),
                                        one.count())),
                        left.skips().stream().map(one -> new StepCount(one.rank(), "", "skipped", one.count())))
                .toList();
    }
}
