package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a night decided for one client and currency; nights write it, people approve, cancel or complete it. */
@Entity
@Table(name = "dunning_step")
public class Step {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long runId;
    private long clientId;
    private String currency;
    private long policyVersionId;
    private int rank;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String template;
    private LocalDate stepOn;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    private BigDecimal amount;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String cancelReason;
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate doneOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // written by the night, in SQL
    protected Step() {}

    void requireProposed() {
        requireStatus(status == StepStatus.PROPOSED, "only a proposed step is approved");
    }

    void approve(LocalDate on, String by, Instant at) {
        requireProposed();
        status = StepStatus.APPROVED;
        approvedOn = on;
        decided(by, at);
    }

    /** The yes was to something else than what would leave by now: another is asked for. */
    void awaitAnotherYes() {
        requireStatus(status == StepStatus.APPROVED, "only an approved step goes back to wait");
        status = StepStatus.PROPOSED;
        approvedOn = null;
        decidedBy = null;
        decidedAt = null;
    }

    /** From now on it does not count: each of its invoices stands where it stood before. */
    void cancel(String reason, String by, Instant at) {
        requireStatus(isPending(), "only a step that was not done yet is cancelled");
        status = StepStatus.CANCELLED;
        cancelReason = reason;
        decided(by, at);
    }

    void finish(LocalDate on) {
        requireStatus(status == StepStatus.APPROVED, "only an approved step is done");
        status = StepStatus.DONE;
        doneOn = on;
    }

    /** What was handed over comes back: the handover does not count any more. */
    void returned(String reason, String by, Instant at) {
        requireStatus(
                status == StepStatus.DONE && channel == Channel.HANDOVER, "only a handover that was made comes back");
        status = StepStatus.CANCELLED;
        doneOn = null;
        cancelReason = reason;
        decided(by, at);
    }

    /** Not done after all: it stands where it stood before. */
    void reopen() {
        requireStatus(status == StepStatus.DONE, "only a step that was done is taken back");
        status = StepStatus.APPROVED;
        doneOn = null;
    }

    private void decided(String by, Instant at) {
        decidedBy = by;
        decidedAt = at;
    }

    private void requireStatus(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("step " + id() + " is " + status + ": " + rule);
        }
    }

    /** Proposed or approved: it can still be cancelled. */
    public boolean isPending() {
        return status == StepStatus.PROPOSED || status == StepStatus.APPROVED;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long creditorId() {
        return creditorId;
    }

    public long runId() {
        return runId;
    }

    public long clientId() {
        return clientId;
    }

    public long policyVersionId() {
        return policyVersionId;
    }

    /** The level's rank in the policy version that was followed. */
    public int rank() {
        return rank;
    }

    public Channel channel() {
        return channel;
    }

    public String template() {
        return template;
    }

    /** The business day of its run. */
    public LocalDate on() {
        return stepOn;
    }

    public StepStatus status() {
        return status;
    }

    /** What the client is asked for: credits, unapplied cash and what is held are off already. */
    public Money amount() {
        return Money.of(amount, currency);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** The business day of the yes; empty: none was needed, or none was given yet. */
    public Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }
}
