package io.quittance.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's debt, cut into instalments; its terms are those of its versions. */
@Entity
public class PaymentPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private String currency;
    private LocalDate draftedOn;
    private String draftedBy;
    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancelledBy;
    private @Nullable String cancelReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PaymentPlan() {}

    PaymentPlan(NewPlan plan, LocalDate on, String by) {
        this.creditorId = plan.creditorId();
        this.clientId = plan.clientId();
        this.currency = plan.schedule().total().currency().getCurrencyCode();
        this.draftedOn = on;
        this.draftedBy = by;
    }

    void cancel(String reason, LocalDate on, String by) {
        cancelReason = reason;
        cancelledOn = on;
        cancelledBy = by;
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

    public LocalDate draftedOn() {
        return draftedOn;
    }

    public String draftedBy() {
        return draftedBy;
    }

    /** Empty: nobody ended it. */
    public Optional<LocalDate> cancelledOn() {
        return Optional.ofNullable(cancelledOn);
    }

    /** Empty: nobody ended it. */
    public Optional<String> cancelledBy() {
        return Optional.ofNullable(cancelledBy);
    }

    /** Empty: nobody ended it. */
    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }
}
