package io.quittance.notifications.letter;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.LateDepartures;
import io.quittance.dunning.step.StepDesk;
import io.quittance.log.LogFields;
import io.quittance.notifications.draft.ChargesOfClaims;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.lane.Lanes;
import io.quittance.notifications.letter.writing.IncompleteLetterException;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.letter.writing.LetterGap;
import io.quittance.notifications.template.LetterSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the letter of each approved letter step that has none; one that cannot be written never stops the rest. What is
 * missing stands in a task, and the letter is written by itself once it is there.
 */
@Component
public class LetterComposition {

    static final String BY = "dispatch";

    private static final Logger log = LoggerFactory.getLogger(LetterComposition.class);
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lanes lanes;
    private final Creditors creditors;
    private final Claims claims;
    private final LetterDrafts drafts;
    private final ChargesOfClaims charges;
    private final Letters letters;
    private final LetterTasks tasks;
    private final StepDesk steps;
    private final LateDepartures departures;
    private final SupersededLetters superseded;

    LetterComposition(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Lanes lanes,
            Creditors creditors,
            Claims claims,
            LetterDrafts drafts,
            ChargesOfClaims charges,
            Letters letters,
            LetterTasks tasks,
            StepDesk steps,
            LateDepartures departures,
            SupersededLetters superseded) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lanes = lanes;
        this.creditors = creditors;
        this.claims = claims;
        this.drafts = drafts;
        this.charges = charges;
        this.letters = letters;
        this.tasks = tasks;
        this.steps = steps;
        this.departures = departures;
        this.superseded = superseded;
    }

    private enum Outcome {
        COMPOSED,
        INCOMPLETE,
        CANCELLED,
        WAITS
    }

    /**
     * @param isLate whether a person let it go after its night
     */
    private record Waiting(long id, boolean registered, boolean isLate) {}

    /** Composes what this creditor's approved letter steps ask for on that day, and says which waiting letters are void. */
    public LetterReport compose(long creditorId, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        int gone = superseded.withdraw(creditorId, on, BY);
        transaction.executeWithoutResult(status -> letters.cancelWithdrawn(creditorId, on, BY));
        Map<Outcome, Integer> became = new ConcurrentHashMap<>();
        List<Waiting> page = page(creditorId, 0, on);
        while (!page.isEmpty()) {
            boolean all = lanes.each(page, step -> became.merge(compose(step, creditor, on), 1, Integer::sum));
            page = all ? page(creditorId, page.getLast().id(), on) : List.of();
        }
        return new LetterReport(
                became.getOrDefault(Outcome.COMPOSED, 0),
                became.getOrDefault(Outcome.INCOMPLETE, 0),
                became.getOrDefault(Outcome.CANCELLED, 0) + gone);
    }

    private List<Waiting> page(long creditorId, long after, LocalDate on) {
        return jdbc.sql("""
                select s.id, s.channel = 'REGISTERED_LETTER' as registered, s.approved_on is not null as is_late from dunning_step s
                where s.creditor_id = :creditor and s.channel in ('LETTER', 'REGISTERED_LETTER') and s.status = 'APPROVED'
                  and s.id > :after and not exists (select from letter l where l.step_id = s.id)
                  and leaves_from(s.id, :on) <= :on
                order by s.id limit :limit
                """)
                .param("creditor", creditorId)
                .param("after", after)
                .param("on", on)
                .param("limit", PAGE)
                .query((row, number) ->
                        new Waiting(row.getLong("id"), row.getBoolean("registered"), row.getBoolean("is_late")))
                .list();
    }

    private Outcome compose(Waiting step, CreditorSettings creditor, LocalDate on) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> write(step, creditor, on)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this step
        } catch (IncompleteLetterException incomplete) {
            transaction.executeWithoutResult(status -> tasks.open(step.id(), incomplete.gaps(), "", on));
        } catch (RuntimeException poisoned) {
            String reason = String.valueOf(poisoned.getMessage());
            LogFields.run(
                    "step",
                    step.id(),
                    () -> log.warn(
                            "no letter can be written: {}", poisoned.getClass().getSimpleName()));
            transaction.executeWithoutResult(status -> tasks.open(step.id(), Set.<LetterGap>of(), reason, on));
        }
        return Outcome.INCOMPLETE;
    }

    private Outcome write(Waiting step, CreditorSettings creditor, LocalDate on) {
        if (step.isLate() && !departures.take(step.id(), on)) {
            return Outcome.WAITS;
        }
        Claim claim = claims.lock(step.id(), on);
        if (!claim.approved()) {
            return Outcome.CANCELLED; // by a person, just now
        }
        Optional<String> emptied = claim.emptied();
        if (emptied.isPresent()) {
            steps.cancel(step.id(), emptied.get(), on, BY);
            return Outcome.CANCELLED;
        }
        if (steps.awaitAnotherYes(step.id(), on, BY)) {
            return Outcome.CANCELLED;
        }
        Optional<LetterSheet.Registered> registered =
                step.registered() ? Optional.of(new LetterSheet.Registered(Optional.empty())) : Optional.empty();
        letters.add(drafts.write(claim, creditor, registered), BY);
        charges.keep(LetterDrafts.asked(claim), BY);
        tasks.close(step.id(), BY);
        return Outcome.COMPOSED;
    }
}
