package io.quittance.web.status;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.quittance.insight.watch.LastNights.LastNight;
import io.quittance.insight.watch.WaitingMessages.Waiting;
import io.quittance.notifications.watch.CreditorState;
import io.quittance.notifications.watch.LatestReading;
import io.quittance.notifications.watch.Reading;
import io.quittance.web.frame.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The figures of the field for Prometheus, by creditor number, never by a name. They are as old as the reading; ages are told as
 * of the scrape.
 */
@Component
class Metrics implements MultiCollector {

    private final LatestReading reading;
    private final Now now;

    Metrics(ObjectProvider<PrometheusRegistry> registry, LatestReading reading, Now now) {
        this.reading = reading;
        this.now = now;
        registry.ifAvailable(one -> one.register(this)); // whoever wants no figures turns them off
    }

    @Override
    public MetricSnapshots collect() {
        Instant at = now.instant();
        return reading.get(at).map(read -> new MetricSnapshots(told(read, at))).orElse(new MetricSnapshots());
    }

    private static List<MetricSnapshot> told(Reading read, Instant at) {
        Duration since = Duration.between(read.at(), at);
        Gauge steps =
                new Gauge("quittance_dunning_steps", "Steps of the last night, and invoices it left alone (skipped)");
        Gauge duration = new Gauge("quittance_run_duration_seconds", "How long the last night took");
        Gauge age = new Gauge("quittance_run_age_seconds", "Since the last night began");
        Gauge owed = new Gauge("quittance_run_owed_seconds", "How long a night is owed; 0: none is");
        Gauge outboxAge =
                new Gauge("quittance_outbox_age_seconds", "How long the oldest message that may leave is due");
        Gauge messages = new Gauge("quittance_outbox_messages", "Messages that have not left");
        Gauge matching =
                new Gauge("quittance_matching_automatic_ratio", "Credits matched by themselves, in thirty days");
        Gauge statement =
                new Gauge("quittance_statement_age_days", "Since the last day that a bank statement tells of");
        for (CreditorState state : read.creditors()) {
            String creditor = String.valueOf(state.creditor().id());
            LastNight night = state.night();
            if (night != null) {
                duration.add(night.millis() / 1000.0, creditor);
                age.add((double) Duration.between(night.startedAt(), at).toSeconds(), creditor);
                read.steps()
                        .getOrDefault(state.creditor().id(), List.of())
                        .forEach(one -> steps.add(
                                (double) one.count(),
                                creditor,
                                "level",
                                String.valueOf(one.rank()),
                                "channel",
                                one.channel(),
                                "outcome",
                                one.outcome()));
            }
            owed.add(grown(state.nightLateness(), since), creditor);
            outboxAge.add(grown(state.outboxAge(), since), creditor);
            byStatus(state.messages()).forEach((status, count) -> messages.add(count, creditor, "status", status));
            Double ratio = state.matches().ratio();
            if (ratio != null) {
                matching.add(ratio, creditor);
            }
            Long days = state.statementAge();
            if (days != null) {
                statement.add(days, creditor);
            }
        }
        Gauge readingAge = new Gauge("quittance_reading_age_seconds", "Since these figures were read");
        readingAge.add(since.toMillis() / 1000.0);
        return List.of(steps, duration, age, owed, outboxAge, messages, matching, statement, readingAge).stream()
                .map(Gauge::snapshot)
                .toList();
    }

    /** What was late then is later now. */
    private static double grown(Duration then, Duration since) {
        return then.isZero() ? 0 : then.plus(since).toSeconds();
    }

    private static Map<String, Long> byStatus(Waiting waiting) {
        return Map.of(
                "queued", waiting.queued(),
                "sending", waiting.sending(),
                "failed", waiting.failed(),
                "ambiguous", waiting.inDoubt());
    }

    /** One figure, and its points so far. */
    private record Gauge(String name, String help, List<GaugeDataPointSnapshot> points) {

        Gauge(String name, String help) {
            this(name, help, new ArrayList<>());
        }

        void add(double value) {
            points.add(GaugeDataPointSnapshot.builder().value(value).build());
        }

        void add(double value, String creditor, String... labels) {
            Labels all = Labels.of("creditor", creditor).merge(Labels.of(labels));
            points.add(GaugeDataPointSnapshot.builder().value(value).labels(all).build());
        }

        MetricSnapshot snapshot() {
            GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
            points.forEach(gauge::dataPoint);
            return gauge.build();
        }
    }
}
