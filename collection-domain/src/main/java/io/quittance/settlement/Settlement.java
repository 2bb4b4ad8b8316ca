package io.quittance.settlement;

import io.quittance.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer to forgo what is left of some invoices once an amount is paid by a day; whether it was is read from payments. */
@Entity
public class Settlement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private String currency;
    private BigDecimal amount;
    private LocalDate until;
    private String note;
    private boolean needsApproval;
    private boolean byMail;
    private LocalDate proposedOn;
    private String proposedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable SettlementDecision decision;

    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable Long paymentId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Settlement() {}

    Settlement(NewSettlement offer, boolean needsApproval, LocalDate on, String by) {
        this.creditorId = offer.creditorId();
        this.clientId = offer.clientId();
        this.currency = offer.amount().currency().getCurrencyCode();
        this.amount = offer.amount().amount();
        this.until = offer.until();
        this.note = offer.note();
        this.needsApproval = needsApproval;
        this.byMail = offer.byMail();
        this.proposedOn = on;
        this.proposedBy = by;
    }

    /**
     * @throws IllegalStateException when it was decided before, or needs no decision
     * @throws SecondPersonNeededException when the same person proposed it
     */
    void approve(LocalDate on, String by) {
        requireWaiting();
        if (by.equals(proposedBy)) {
            throw new SecondPersonNeededException(proposedBy);
        }
        decide(SettlementDecision.APPROVED, on, by);
    }

    /**
     * @throws IllegalStateException when it was decided before, or needs no decision
     */
    void refuse(LocalDate on, String by) {
        requireWaiting();
        decide(SettlementDecision.REFUSED, on, by);
    }

    /**
     * @throws IllegalStateException when it ended before
     */
    void withdraw(LocalDate on, String by) {
        if (paymentId != null || decision == SettlementDecision.REFUSED || decision == SettlementDecision.WITHDRAWN) {
            throw new IllegalStateException(
                    "settlement %s is over: %s %s %s".formatted(id, decision, decidedOn, decidedBy));
        }
        decide(SettlementDecision.WITHDRAWN, on, by);
    }

    private void requireWaiting() {
        if (!needsApproval || decision != null) {
            throw new IllegalStateException("settlement " + id + " waits for nobody");
        }
    }

    private void decide(SettlementDecision said, LocalDate on, String by) {
        decision = said;
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

    /** What is to be paid. */
    public Money amount() {
        return Money.of(amount, currency);
    }

    /** The last day on which it may be. */
    public LocalDate until() {
        return until;
    }

    public String note() {
        return note;
    }

    /** A second person decides before it is offered. */
    public boolean needsApproval() {
        return needsApproval;
    }

    /** Whether it is offered, and its client told so by mail. */
    boolean isTold() {
        return byMail && (!needsApproval || decision == SettlementDecision.APPROVED);
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }
}
