package io.quittance.notifications.mail;

import io.quittance.notifications.message.CompositionReport;
import io.quittance.notifications.message.MessageStatus;
import java.util.EnumMap;
import java.util.Map;

/** Counts messages by what became of them, whoever sends them. */
final class Tally {

    private final Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);

    synchronized void count(MessageStatus status) {
        counts.merge(status, 1, Integer::sum);
    }

    synchronized void add(CompositionReport composed) {
        counts.merge(MessageStatus.FAILED, composed.failed(), Integer::sum);
        counts.merge(MessageStatus.CANCELLED, composed.cancelled(), Integer::sum);
    }

    synchronized DispatchReport report(int waiting) {
        return new DispatchReport(
                counts.getOrDefault(MessageStatus.SENT, 0),
                counts.getOrDefault(MessageStatus.FAILED, 0),
                counts.getOrDefault(MessageStatus.CANCELLED, 0),
                counts.getOrDefault(MessageStatus.AMBIGUOUS, 0),
                waiting);
    }
}
