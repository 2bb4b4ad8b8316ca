package io.quittance.notifications.message;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.ChargesOfClaims;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Draft;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.message.Departures.Ready;
import io.quittance.notifications.message.Departures.Taken;
import io.quittance.notifications.wording.own.OwnText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final Departures departures;
    private final Claims claims;
    private final Drafts drafts;
    private final ChargesOfClaims charges;
    private final Outbox outbox;
    private final Outcomes outcomes;

    Recheck(
            Departures departures,
            Claims claims,
            Drafts drafts,
            ChargesOfClaims charges,
            Outbox outbox,
            Outcomes outcomes) {
        this.departures = departures;
        this.claims = claims;
        this.drafts = drafts;
        this.charges = charges;
        this.outbox = outbox;
        this.outcomes = outcomes;
    }

    /**
     * As it is to be handed over; empty: it was settled, and does not leave.
     *
     * @throws RuntimeException if it can no longer be written; nothing is changed then
     */
    @Transactional
    public Optional<Ready> beforeLeaving(Taken taken, CreditorSettings creditor, LocalDate on, String by) {
        long message = taken.id();
        Claim claim = claim(taken, on);
        Optional<String> reason = claim.approved()
                ? claim.emptied()
                : Optional.of("STEP_" + claim.step().status());
        if (reason.isPresent()) {
            outcomes.cancelled(message, on, by, reason.get());
            return Optional.empty();
        }
        Optional<OwnText> text = drafts.own(claim);
        if (text.isPresent() && outcomes.outdated(message, on, by)) {
            return Optional.empty();
        }
        Draft now = drafts.write(claim, creditor, text);
        if (!outbox.tells(message, now)) {
            outbox.rewrite(message, now);
        }
        charges.keep(claim, by); // words need not print them
        return Optional.of(new Ready(mail(taken, now), now.files().isEmpty() ? List.of() : departures.files(message)));
    }

    private Claim claim(Taken taken, LocalDate on) {
        return taken.statementId() == null
                ? claims.lock(Objects.requireNonNull(taken.stepId()), on)
                : claims.statement(taken.statementId(), on);
    }

    /** What stands in the message by now, down to the last word. */
    private static QueuedMail mail(Taken taken, Draft now) {
        return new QueuedMail(
                taken.id(),
                taken.messageId(),
                now.recipient().email(),
                now.recipient().name(),
                now.replyTo(),
                now.wording().language().getLanguage(),
                now.text().subject(),
                now.text().plain(),
                now.text().html());
    }
}
