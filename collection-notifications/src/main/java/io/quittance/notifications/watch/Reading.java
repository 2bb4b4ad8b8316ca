package io.quittance.notifications.watch;

import io.quittance.insight.watch.SchedulerNodes.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a monitoring program is told, as read at an instant.
 *
 * @param nodes of the scheduler
 * @param steps of the last night of each creditor that had one, by its id
 */
public record Reading(Instant at, List<Node> nodes, List<CreditorState> creditors, Map<Long, List<StepCount>> steps) {

    /**
     * @param channel in lower case; empty for invoices that were left alone
     * @param outcome proposed, approved, done, cancelled: steps; skipped: invoices that were left alone
     */
    public record StepCount(int rank, String channel, String outcome, long count) {}
}
