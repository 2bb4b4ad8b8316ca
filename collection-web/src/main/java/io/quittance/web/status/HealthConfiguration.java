package io.quittance.web.status;

import io.quittance.notifications.watch.CreditorState;
import io.quittance.notifications.watch.LatestReading;
import io.quittance.notifications.watch.MailServerLook;
import io.quittance.notifications.watch.WatchLimits;
import io.quittance.web.frame.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /actuator/health} tells administrators beside the database. None of it takes a node away from its load balancer:
 * another node could do nothing about it. All is taken from the last reading: an answer neither fails nor waits where the database
 * is away.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    static final Status WARNING = new Status("WARNING");

    @Bean
    HealthIndicator mailHealthIndicator(MailServerLook mail) {
        return () -> mail.recent()
                .map(answer -> Health.status(
                                answer.state() == MailServerLook.State.UNREACHED
                                                || answer.state() == MailServerLook.State.NONE
                                        ? WARNING
                                        : Status.UP)
                        .withDetail("server", answer.server())
                        .withDetail("state", answer.state())
                        .withDetail("reply", answer.reply())
                        .build())
                .orElse(Health.unknown().build());
    }

    @Bean
    HealthIndicator schedulerHealthIndicator(LatestReading reading, Now now) {
        return () -> {
            Instant at = now.instant();
            return reading.get(at)
                    .map(read -> {
                        Map<String, Object> seen = new LinkedHashMap<>();
                        read.nodes().forEach(node -> seen.put(node.name(), node.lastSeen()));
                        boolean runs =
                                read.nodes().stream().anyMatch(node -> node.isAlive(Duration.between(read.at(), at)));
                        return Health.status(runs ? Status.UP : WARNING)
                                .withDetails(seen)
                                .build();
                    })
                    .orElse(Health.unknown().build());
        };
    }

    @Bean
    HealthIndicator nightHealthIndicator(LatestReading reading, WatchLimits limits, Now now) {
        return ofCreditors(
                reading,
                now,
                state -> state.nightLateness().compareTo(limits.night()) > 0,
                state -> Map.of(
                        "last", state.night() == null ? "" : state.night().on(),
                        "owedSince", state.nightOwedSince() == null ? "" : state.nightOwedSince()));
    }

    @Bean
    HealthIndicator outboxHealthIndicator(LatestReading reading, WatchLimits limits, Now now) {
        return ofCreditors(
                reading,
                now,
                state -> state.outboxAge().compareTo(limits.outbox()) > 0,
                state -> Map.of(
                        "ageSeconds", state.outboxAge().toSeconds(),
                        "due", state.messages().due(),
                        "failed", state.messages().failed(),
                        "inDoubt", state.messages().inDoubt(),
                        "blockedBy", state.blockers()));
    }

    @Bean
    HealthIndicator statementHealthIndicator(LatestReading reading, Now now) {
        return ofCreditors(
                reading,
                now,
                state -> state.money().stale(),
                state -> Map.of(
                        "knownUntil",
                        state.money().until() == null ? "" : state.money().until()));
    }

    /** A detail for each creditor, by its number. */
    private static HealthIndicator ofCreditors(
            LatestReading reading,
            Now now,
            Predicate<CreditorState> isWrong,
            Function<CreditorState, Map<String, ?>> detail) {
        return () -> reading.get(now.instant())
                .map(read -> {
                    Map<String, Object> details = new LinkedHashMap<>();
                    read.creditors()
                            .forEach(state ->
                                    details.put("creditor-" + state.creditor().id(), detail.apply(state)));
                    boolean wrong = read.creditors().stream().anyMatch(isWrong);
                    return Health.status(wrong ? WARNING : Status.UP)
                            .withDetails(details)
                            .build();
                })
                .orElse(Health.unknown().build());
    }
}
