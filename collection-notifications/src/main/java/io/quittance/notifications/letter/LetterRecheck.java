package io.quittance.notifications.letter;

import io.quittance.creditor.CreditorSettings;
import io.quittance.dunning.step.StepDesk;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.letter.writing.IncompleteLetterException;
import io.quittance.notifications.letter.writing.LetterDrafts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last look before a letter is printed: is its step still approved, is the money still owed, is it still complete?
 *
 * <p>A letter is written anew when what it asks for changed, when the day did, or when a setting was changed since.
 */
@Component
public class LetterRecheck {

    private final TransactionTemplate transaction;
    private final Claims claims;
    private final LetterDrafts drafts;
    private final Letters letters;
    private final LetterTasks tasks;
    private final StepDesk steps;

    LetterRecheck(
            TransactionTemplate transaction,
            Claims claims,
            LetterDrafts drafts,
            Letters letters,
            LetterTasks tasks,
            StepDesk steps) {
        this.transaction = transaction;
        this.claims = claims;
        this.drafts = drafts;
        this.letters = letters;
        this.tasks = tasks;
        this.steps = steps;
    }

    /** Whether a letter that waits can be printed now; one that is in a batch already cannot, nor one without a claim. */
    public boolean isReady(long creditorId, long letter, CreditorSettings creditor, LocalDate on, String by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> letters.lockWaiting(creditorId, letter)
                    .map(kept -> check(kept, creditor, on, by))
                    .orElse(false)));
        } catch (IncompleteLetterException incomplete) {
            transaction.executeWithoutResult(status -> letters.lockWaiting(creditorId, letter)
                    .ifPresent(kept -> tasks.open(kept.stepId(), incomplete.gaps(), "", on)));
            return false;
        }
    }

    private boolean check(Letters.Kept kept, CreditorSettings creditor, LocalDate on, String by) {
        Claim claim = claims.lock(kept.stepId(), on);
        if (!claim.approved()) {
            return false;
        }
        Optional<String> emptied = claim.emptied();
        if (emptied.isPresent()) {
            steps.cancel(kept.stepId(), emptied.get(), on, by);
            return false;
        }
        if (!letters.tells(kept.id(), LetterDrafts.asked(claim))) {
            letters.rewrite(kept.id(), drafts.write(claim, creditor, kept.registered()));
            tasks.close(kept.stepId(), by);
        }
        return true;
    }
}
