package io.quittance.writeoff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's proposal to give a debt up, and what a second one said to it. */
@Entity
public class WriteOff {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private String currency;
    private String reason;
    private LocalDate proposedOn;
    private String proposedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable WriteOffDecision decision;

    private @Nullable Long paymentId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WriteOff() {}

    WriteOff(NewWriteOff proposal, LocalDate proposedOn, String proposedBy) {
        this.creditorId = proposal.creditorId();
        this.clientId = proposal.clientId();
        this.currency = proposal.currency();
        this.reason = proposal.reason();
        this.proposedOn = proposedOn;
        this.proposedBy = proposedBy;
    }

    /**
     * @throws IllegalStateException when it was decided before
     * @throws SecondPersonException when the same person proposed it
     */
    void requireAnother(String by) {
        requireWaiting();
        if (by.equals(proposedBy)) {
            throw new SecondPersonException(proposedBy);
        }
    }

    void requireWaiting() {
        if (decision != null) {
            throw new IllegalStateException("write-off " + id + " was already " + decision + " by " + decidedBy);
        }
    }

    void decide(WriteOffDecision what, @Nullable Long payment, LocalDate on, String by) {
        decision = what;
        paymentId = payment;
        decidedOn = on;
        decidedBy = by;
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

    public long clientId() {
        return clientId;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public String reason() {
        return reason;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    public String proposedBy() {
        return proposedBy;
    }

    /** Empty while it waits. */
    public Optional<WriteOffDecision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Empty while it waits. */
    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    /** What took it off the books, without money; empty unless it was approved and something was still open. */
    public Optional<Long> paymentId() {
        return Optional.ofNullable(paymentId);
    }
}
