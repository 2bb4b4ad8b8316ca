package io.quittance.dispute;

import io.quittance.creditor.Users;
import io.quittance.history.FactKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a dispute, and by when: each change is a further row, so that one can tell who held it when. */
@Component
public class DisputeClock {

    private final JdbcClient jdbc;
    private final Users users;
    private final Disputes disputes;
    private final DisputeFacts facts;

    DisputeClock(JdbcClient jdbc, Users users, Disputes disputes, DisputeFacts facts) {
        this.jdbc = jdbc;
        this.users = users;
        this.disputes = disputes;
        this.facts = facts;
    }

    /** The first owner and the first day: calendar days after the opening, as many as the reason gives. */
    void start(long id, NewDispute opened, DisputeReason reason, LocalDate on, String by) {
        LocalDate due = opened.dueOn() == null ? on.plusDays(reason.daysToAnswer()) : opened.dueOn();
        if (due.isBefore(on)) {
            throw new DisputeRefusedException("dueOn", "past");
        }
        addDue(id, due, on, by);
        if (opened.owner() != null) {
            addOwner(id, opened.owner(), on, by);
        } else {
            users.findByUsername(by).ifPresent(user -> addOwner(id, DisputeOwner.person(user.id()), on, by));
        }
    }

    /**
     * Gives a running dispute to somebody else.
     *
     * @throws DisputeRefusedException when there is no such person, or the account is closed
     * @throws IllegalStateException when the dispute ended
     * @throws java.util.NoSuchElementException when this creditor has no such dispute
     */
    @Transactional
    public void assign(long creditorId, long id, DisputeOwner owner, LocalDate on, String by) {
        Dispute before = running(creditorId, id);
        if (owner.userId() != null
                && users.findById(owner.userId())
                        .filter(user -> !user.isDisabled())
                        .isEmpty()) {
            throw new DisputeRefusedException("owner", "unknown");
        }
        addOwner(id, owner, on, by);
        Dispute after = disputes.find(creditorId, id).orElseThrow();
        facts.tell(
                after,
                FactKind.DISPUTE_CHANGED,
                Map.of(
                        "owner", Objects.requireNonNullElse(after.ownerName(), ""),
                        "ownerBefore", Objects.requireNonNullElse(before.ownerName(), "")),
                on,
                by);
    }

    /**
     * Sets another day by which a running dispute is answered.
     *
     * @throws DisputeRefusedException when that day is past
     * @throws IllegalStateException when the dispute ended
     * @throws java.util.NoSuchElementException when this creditor has no such dispute
     */
    @Transactional
    public void postpone(long creditorId, long id, LocalDate dueOn, LocalDate on, String by) {
        Dispute before = running(creditorId, id);
        if (dueOn.isBefore(on)) {
            throw new DisputeRefusedException("dueOn", "past");
        }
        if (!dueOn.equals(before.dueOn())) {
            addDue(id, dueOn, on, by);
            facts.tell(
                    before,
                    FactKind.DISPUTE_CHANGED,
                    Map.of(
                            "dueOn",
                            dueOn.toString(),
                            "dueOnBefore",
                            before.dueOn().toString()),
                    on,
                    by);
        }
    }

    private Dispute running(long creditorId, long id) {
        Dispute dispute = disputes.find(creditorId, id).orElseThrow();
        if (!dispute.state().isRunning()) {
            throw new IllegalStateException("dispute " + id + " is " + dispute.state());
        }
        return dispute;
    }

    private void addOwner(long id, DisputeOwner owner, LocalDate on, String by) {
        jdbc.sql("""
                insert into dispute_owner (dispute_id, user_id, name, email, set_on, set_by)
                values (:dispute, :user, :name, :email, :on, :by)
                """)
                .param("dispute", id)
                .param("user", owner.userId())
                .param("name", owner.name())
                .param("email", owner.email())
                .param("on", on)
                .param("by", by)
                .update();
    }

    private void addDue(long id, LocalDate due, LocalDate on, String by) {
        jdbc.sql("insert into dispute_due (dispute_id, due_on, set_on, set_by) values (:dispute, :due, :on, :by)")
                .param("dispute", id)
                .param("due", due)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
