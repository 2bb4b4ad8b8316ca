package io.quittance.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a client, an invoice or a part of one from being dunned, for a reason and until a day. */
@Entity
public class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private @Nullable Long invoiceId;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private @Nullable BigDecimal amount;
    private String note;
    private LocalDate placedOn;
    private String placedBy;
    private @Nullable LocalDate heldUntil;
    private @Nullable LocalDate liftedOn;
    private @Nullable String liftedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Hold() {}

    Hold(HoldRequest request, LocalDate placedOn, String placedBy) {
        this.creditorId = request.creditorId();
        this.clientId = request.clientId();
        this.invoiceId = request.invoiceId();
        this.reason = request.reason();
        this.amount = request.amount();
        this.note = request.note();
        this.heldUntil = request.until();
        this.placedOn = placedOn;
        this.placedBy = placedBy;
    }

    /** Ends the hold before its time; it no longer counts from this very day. */
    void lift(LocalDate on, String by) {
        if (liftedOn != null) {
            throw new IllegalStateException("the hold was already lifted by " + liftedBy);
        }
        liftedOn = on;
        liftedBy = by;
    }

    /** True once it was ended before its time. */
    public boolean isLifted() {
        return liftedOn != null;
    }

    /** True from the day it was placed to its last day included, unless it was lifted. */
    public boolean isInForceOn(LocalDate on) {
        return !on.isBefore(placedOn)
                && (heldUntil == null || !on.isAfter(heldUntil))
                && (liftedOn == null || on.isBefore(liftedOn));
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

    public Optional<Long> invoiceId() {
        return Optional.ofNullable(invoiceId);
    }

    public HoldReason reason() {
        return reason;
    }

    /** The part held, in the invoice's currency; empty: all of it. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    public String note() {
        return note;
    }

    public LocalDate placedOn() {
        return placedOn;
    }

    public String placedBy() {
        return placedBy;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(heldUntil);
    }
}
