package io.quittance.dispute;

import io.quittance.history.FactKind;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.Holds;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.TasksAbout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides disputes, once each. One whose invoice was settled meanwhile may still be decided: what came first, the payment or
 * the answer, makes no difference.
 */
@Component
public class DisputeDecisions {

    private final Disputes disputes;
    private final Holds holds;
    private final HoldDesk holdDesk;
    private final TasksAbout tasks;
    private final DisputeFacts facts;
    private final JdbcClient jdbc;

    DisputeDecisions(
            Disputes disputes, Holds holds, HoldDesk holdDesk, TasksAbout tasks, DisputeFacts facts, JdbcClient jdbc) {
        this.disputes = disputes;
        this.holds = holds;
        this.holdDesk = holdDesk;
        this.tasks = tasks;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * Says that the client is wrong: its hold is lifted as of {@code on}, and the ladder goes on where it stopped.
     *
     * @param answer what the client is told
     * @throws DisputeRefusedException when there is no answer
     * @throws IllegalStateException when it was decided or withdrawn before
     * @throws java.util.NoSuchElementException when this creditor has no such dispute
     */
    @Transactional
    public Dispute reject(long creditorId, long id, String answer, LocalDate on, String by) {
        Dispute dispute = undecided(creditorId, id);
        if (answer.isBlank()) {
            throw new DisputeRefusedException("answer", "needed");
        }
        decide(id, "REJECTED", null, null, answer.strip(), on, by);
        Hold hold = holds.findById(dispute.holdId()).orElseThrow();
        holdDesk.lift(hold, on, by);
        return told(dispute, Map.of("decision", "REJECTED", "note", answer.strip()), on, by);
    }

    /**
     * Says that the client is right about {@code amount}: what is disputed stays held until that much of it comes.
     *
     * @param amount null: all that is disputed
     * @param answer what the client is told; may be empty
     * @throws DisputeRefusedException when the amount is not positive, or more than was disputed
     * @throws IllegalStateException when it was decided or withdrawn before
     * @throws java.util.NoSuchElementException when this creditor has no such dispute
     */
    @Transactional
    public Dispute accept(
            long creditorId,
            long id,
            @Nullable BigDecimal amount,
            Awaited awaits,
            String answer,
            LocalDate on,
            String by) {
        Dispute dispute = undecided(creditorId, id);
        BigDecimal accepted = amount == null ? dispute.disputed() : amount;
        if (accepted.signum() <= 0 || accepted.stripTrailingZeros().scale() > 2) {
            throw new DisputeRefusedException("amount", "form");
        }
        if (accepted.compareTo(dispute.disputed()) > 0) {
            throw new DisputeRefusedException("amount", "most", dispute.disputed());
        }
        decide(id, "ACCEPTED", accepted, awaits, answer.strip(), on, by);
        Map<String, String> detail = Map.of(
                "decision", "ACCEPTED",
                "accepted", accepted.toPlainString(),
                "awaits", awaits.name(),
                "note", answer.strip());
        return told(dispute, detail, on, by);
    }

    private Dispute told(Dispute dispute, Map<String, String> detail, LocalDate on, String by) {
        tasks.end(dispute.clientId(), TaskKind.DISPUTE, "dispute", dispute.id(), TaskOutcome.DONE, "", by);
        facts.tell(dispute, FactKind.DISPUTE_DECIDED, detail, on, by);
        return dispute;
    }

    /** Two people who decide at once wait for each other here. */
    private Dispute undecided(long creditorId, long id) {
        jdbc.sql("select id from dispute where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Dispute dispute = disputes.find(creditorId, id).orElseThrow();
        if (dispute.isDecided() || dispute.state() == DisputeState.WITHDRAWN) {
            throw new IllegalStateException("dispute " + id + " is " + dispute.state());
        }
        return dispute;
    }

    private void decide(
            long id,
            String decision,
            @Nullable BigDecimal amount,
            @Nullable Awaited awaits,
            String answer,
            LocalDate on,
            String by) {
        jdbc.sql("""
                insert into dispute_decision (dispute_id, decision, amount, awaits, answer, decided_on, decided_by)
                values (:dispute, :decision, :amount, :awaits, :answer, :on, :by)
                """)
                .param("dispute", id)
                .param("decision", decision)
                .param("amount", amount)
                .param("awaits", awaits == null ? null : awaits.name())
                .param("answer", answer)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
