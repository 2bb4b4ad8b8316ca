package io.quittance.notifications.watch;

import io.quittance.creditor.Creditor;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.today.MoneySeen;
import io.quittance.insight.watch.AutomaticMatches;
import io.quittance.insight.watch.LastNights.LastNight;
import io.quittance.insight.watch.WaitingMessages.Waiting;
import io.quittance.notifications.message.SendingBlocker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a creditor's nights, messages and statements were doing at an instant.
 *
 * @param on the books' day at that instant
 * @param night the last one; null: there was none yet
 * @param nightOwedSince null: none is owed
 * @param blockers what keeps messages from leaving, and is told elsewhere
 * @param money up to when it is known what came in
 * @param checkedOn the day of the last check of the books; null: they were never checked
 * @param findings what it found
 */
public record CreditorState(
        Creditor creditor,
        Instant now,
        LocalDate on,
        @Nullable LastNight night,
        @Nullable Instant nightOwedSince,
        Waiting messages,
        Set<SendingBlocker> blockers,
        MoneySeen.Seen money,
        AutomaticMatches.Share matches,
        @Nullable LocalDate checkedOn,
        List<BooksCheck.Finding> findings) {

    /** How long a night is owed; zero: none is. */
    public Duration nightLateness() {
        return nightOwedSince == null ? Duration.ZERO : Duration.between(nightOwedSince, now);
    }

    /** Whether no message at all may leave, for a reason that every page tells: nobody waits in vain then. */
    public boolean isBlocked() {
        return blockers.stream().anyMatch(SendingBlocker::stopsAll);
    }

    /** How long the oldest message that could leave has been due; zero: none is, or none may leave. */
    public Duration outboxAge() {
        return isBlocked() ? Duration.ZERO : messages.age(now);
    }

    /** Days since the last day of which a bank statement tells; null: no statements come in. */
    public @Nullable Long statementAge() {
        return money.account() == null || money.until() == null
                ? null
                : Math.max(0, ChronoUnit.DAYS.between(money.until(), on));
    }
}
