package io.quittance.notifications.message;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.ChargesOfClaims;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Draft;
import io.quittance.notifications.draft.Drafts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last look before a message leaves: is its step still approved, is the money still owed, does the contact still
 * exist?
 *
 * <p>A message is written once more, and where the words, the amounts, the files or the reader are no longer the same, what leaves
 * is the new one, under the same Message-ID: its days late and its deadline are those of the day it leaves. What a person edited for other amounts waits for
 * another yes instead.
 */
@Component
public class Recheck {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Drafts drafts;
    private final ChargesOfClaims charges;
    private final Outbox outbox;
    private final Outcomes outcomes;

    Recheck(JdbcClient jdbc, Claims claims, Drafts drafts, ChargesOfClaims charges, Outbox outbox, Outcomes outcomes) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.drafts = drafts;
        this.charges = charges;
        this.outbox = outbox;
        this.outcomes = outcomes;
    }

    /**
     * {@code SENDING}: hand it over; {@code CANCELLED}: it was settled so, and does not leave.
     *
     * @throws RuntimeException if it can no longer be written; nothing is changed then
     */
    @Transactional
    public MessageStatus beforeLeaving(long message, CreditorSettings creditor, LocalDate on, String by) {
        Claim claim = claim(message, on);
        Optional<String> reason = claim.approved()
                ? claim.emptied()
                : Optional.of("STEP_" + claim.step().status());
        if (reason.isPresent()) {
            outcomes.cancelled(message, on, by, reason.get());
            return MessageStatus.CANCELLED;
        }
        if (outcomes.outdated(message, on, by)) {
            return MessageStatus.CANCELLED;
        }
        Draft now = drafts.write(claim, creditor);
        if (!outbox.tells(message, now)) {
            outbox.rewrite(message, now);
        }
        charges.keep(claim, by); // words need not print them
        return MessageStatus.SENDING;
    }

    private Claim claim(long message, LocalDate on) {
        Source source = jdbc.sql("select step_id, statement_id from message where id = :message")
                .param("message", message)
                .query(Source.class)
                .single();
        return source.statementId() == null
                ? claims.lock(source.stepId(), on)
                : claims.statement(source.statementId(), on);
    }

    /** What a message is written from: its step, or the statement that a call asked for. */
    private record Source(long stepId, @Nullable Long statementId) {}
}
