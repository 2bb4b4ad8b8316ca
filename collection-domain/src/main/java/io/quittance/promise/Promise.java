package io.quittance.promise;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's word to pay an amount by a day; whether it was kept is read from what was paid. */
@Entity
public class Promise {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private String currency;
    private BigDecimal amount;
    private LocalDate promisedFor;
    private LocalDate heldUntil;
    private boolean ofClient;
    private String promisedBy;

    @Enumerated(EnumType.STRING)
    private PromiseChannel channel;

    private String note;
    private @Nullable Long callId;
    private LocalDate promisedOn;
    private String recordedBy;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawnBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Promise() {}

    Promise(NewPromise given, int graceDays, LocalDate on, String by) {
        this.creditorId = given.creditorId();
        this.clientId = given.clientId();
        this.currency = given.amount().currency().getCurrencyCode();
        this.amount = given.amount().amount();
        this.promisedFor = given.promisedFor();
        this.heldUntil = given.promisedFor().plusDays(graceDays);
        this.ofClient = given.isOfClient();
        this.promisedBy = given.promisedBy();
        this.channel = given.channel();
        this.note = given.note();
        this.callId = given.callId();
        this.promisedOn = on;
        this.recordedBy = by;
    }

    /** It was never given: from this day on it does not count. */
    void withdraw(LocalDate on, String by) {
        if (withdrawnOn != null) {
            throw new IllegalStateException("the promise was already withdrawn by " + withdrawnBy);
        }
        withdrawnOn = on;
        withdrawnBy = by;
    }

    /** The day from which it does not count; empty: it counts. */
    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
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

    public Money amount() {
        return Money.of(amount, currency);
    }

    /** The day on which the client pays. */
    public LocalDate promisedFor() {
        return promisedFor;
    }

    /** The last day on which money still counts, and on which its invoices are left alone. */
    public LocalDate heldUntil() {
        return heldUntil;
    }

    /** Any money of the client counts, not only what its invoices receive. */
    public boolean isOfClient() {
        return ofClient;
    }

    /** Who gave it; may be empty. */
    public String promisedBy() {
        return promisedBy;
    }

    public PromiseChannel channel() {
        return channel;
    }

    public String note() {
        return note;
    }

    /** The call in which it was given. */
    public Optional<Long> callId() {
        return Optional.ofNullable(callId);
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
