package io.quittance.notifications.letter;

import io.quittance.dunning.step.StepDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Withdraws a letter that waits to be printed once a firmer one for the same client and currency, or a newer one as firm, is to
 * be: nobody finds two in the box on one morning. A registered letter, which is worth its proof, makes way for another registered one only.
 */
@Component
class SupersededLetters {

    private static final String REASON = "SUPERSEDED";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Letters letters;
    private final StepDesk steps;

    SupersededLetters(JdbcClient jdbc, TransactionTemplate transaction, Letters letters, StepDesk steps) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.letters = letters;
        this.steps = steps;
    }

    /** How many were. */
    int withdraw(long creditorId, LocalDate on, String by) {
        int withdrawn = 0;
        for (Older older : older(creditorId, on)) {
            boolean isOut = Boolean.TRUE.equals(transaction.execute(status -> withdraw(creditorId, older, on, by)));
            withdrawn += isOut ? 1 : 0;
        }
        return withdrawn;
    }

    /** The letter is taken first, as everywhere: whoever prints it at this moment came first, or finds it gone. */
    private boolean withdraw(long creditorId, Older older, LocalDate on, String by) {
        boolean isFree = older.letter() == 0
                || letters.lockWaiting(creditorId, older.letter()).isPresent();
        Optional<Boolean> isApproved = jdbc.sql(
                        "select status = 'APPROVED' from dunning_step where id = :step for update")
                .param("step", older.step())
                .query(Boolean.class)
                .optional();
        if (!isFree || !isApproved.orElse(false)) {
            return false;
        }
        steps.cancel(older.step(), REASON, on, by);
        return true;
    }

    /**
     * @param letter 0: it is not written yet
     */
    private record Older(long step, long letter) {}

    private List<Older> older(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select s.id, coalesce(l.id, 0) as letter from dunning_step s
                left join letter l on l.step_id = s.id
                left join letter_state t on t.letter_id = l.id
                where s.creditor_id = :creditor and s.channel in ('LETTER', 'REGISTERED_LETTER') and s.status = 'APPROVED'
                  and l.batch_id is null and coalesce(t.state, 'QUEUED') = 'QUEUED'
                  and exists (select from dunning_step n
                              left join letter nl on nl.step_id = n.id
                              left join letter_state nt on nt.letter_id = nl.id
                              where n.client_id = s.client_id and n.currency = s.currency and n.status = 'APPROVED'
                                and nl.batch_id is null and coalesce(nt.state, 'QUEUED') = 'QUEUED'
                                -- An older one that cannot be written does not keep others back.
                                and (n.id > s.id and n.rank >= s.rank or n.rank > s.rank and nl.id is not null)
                                and (n.approved_on is null or leaves_from(n.id, :on) <= :on)
                                and (n.channel = 'REGISTERED_LETTER' or n.channel = 'LETTER' and s.channel = 'LETTER'))
                order by s.id
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query((row, at) -> new Older(row.getLong("id"), row.getLong("letter")))
                .list();
    }
}
