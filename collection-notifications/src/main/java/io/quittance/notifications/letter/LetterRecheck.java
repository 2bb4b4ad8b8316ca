package io.quittance.notifications.letter;

import io.quittance.creditor.CreditorSettings;
import io.quittance.dunning.step.StepDesk;
import io.quittance.notifications.draft.ChargesOfClaims;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.letter.writing.IncompleteLetterException;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.letter.writing.LetterGap;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last look before a letter is printed: is its step still approved, is the money still owed, is it still complete?
 *
 * <p>A letter is written anew when what it asks for changed, when the day did, or when a setting was changed since. What a
 * person edited for other amounts waits for another yes instead.
 */
@Component
public class LetterRecheck {

    private static final Logger log = LoggerFactory.getLogger(LetterRecheck.class);

    /** Why a letter must not leave that asks for something else than what is owed by now. */
    private static final String CHANGED = "CHANGED";

    private final TransactionTemplate transaction;
    private final Claims claims;
    private final LetterDrafts drafts;
    private final ChargesOfClaims charges;
    private final Letters letters;
    private final LetterTasks tasks;
    private final StepDesk steps;

    LetterRecheck(
            TransactionTemplate transaction,
            Claims claims,
            LetterDrafts drafts,
            ChargesOfClaims charges,
            Letters letters,
            LetterTasks tasks,
            StepDesk steps) {
        this.transaction = transaction;
        this.claims = claims;
        this.drafts = drafts;
        this.charges = charges;
        this.letters = letters;
        this.tasks = tasks;
        this.steps = steps;
    }

    /**
     * Whether a letter that waits can be printed now; one that is in a batch already cannot, nor one without a claim. One that
     * cannot be written anew is left to a person, and stops no other.
     */
    public boolean isReady(long creditorId, long letter, CreditorSettings creditor, LocalDate on, String by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> letters.lockWaiting(creditorId, letter)
                    .map(kept -> check(kept, creditor, on, by))
                    .orElse(false)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this letter
        } catch (IncompleteLetterException incomplete) {
            return leave(creditorId, letter, incomplete.gaps(), "", on);
        } catch (RuntimeException poisoned) {
            String reason = String.valueOf(poisoned.getMessage());
            log.warn(
                    "letter {} cannot be written anew: {}",
                    letter,
                    poisoned.getClass().getSimpleName());
            return leave(creditorId, letter, Set.of(), reason, on);
        }
    }

    private boolean leave(long creditorId, long letter, Set<LetterGap> gaps, String error, LocalDate on) {
        transaction.executeWithoutResult(status ->
                letters.lockWaiting(creditorId, letter).ifPresent(kept -> tasks.open(kept.stepId(), gaps, error, on)));
        return false;
    }

    /** Why a printed letter must not leave by the books of that day, as a step's cancel reason; empty: it may. */
    public Optional<String> whyNot(long letter, LocalDate on) {
        return whyNot(letter, claims.look(letters.stepOf(letter), on));
    }

    /** The same, and until the transaction ends nobody takes its step back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> whyNotLeaving(long letter, LocalDate on) {
        return whyNot(letter, claims.lock(letters.takeStepOf(letter), on));
    }

    private Optional<String> whyNot(long letter, Claim claim) {
        return claim.approved()
                ? claim.emptied().or(() -> letters.stands(letter, claim) ? Optional.empty() : Optional.of(CHANGED))
                : Optional.of("STEP_CANCELLED");
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
        if (steps.awaitAnotherYes(kept.stepId(), on, by)) {
            return false;
        }
        if (!letters.tells(kept.id(), LetterDrafts.asked(claim))) {
            letters.rewrite(kept.id(), drafts.write(claim, creditor, kept.registered()));
            charges.keep(LetterDrafts.asked(claim), by);
            tasks.close(kept.stepId(), by);
        }
        return true;
    }
}
