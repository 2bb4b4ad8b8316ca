package io.quittance.payment;

import io.quittance.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a payment that went to an invoice, or back to the payer; never changed, undone by a further row with the amount negated. */
@Entity
public class Allocation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long paymentId;
    private @Nullable Long invoiceId;
    private BigDecimal amount;
    private LocalDate allocatedOn;
    private String allocatedBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Allocation() {}

    Allocation(long paymentId, @Nullable Long invoiceId, Money amount, LocalDate allocatedOn, String allocatedBy) {
        this.paymentId = paymentId;
        this.invoiceId = invoiceId;
        this.amount = amount.amount();
        this.allocatedOn = allocatedOn;
        this.allocatedBy = allocatedBy;
    }

    public long paymentId() {
        return paymentId;
    }

    /** Empty when the money went back to whom it came from. */
    public Optional<Long> invoiceId() {
        return Optional.ofNullable(invoiceId);
    }

    public LocalDate allocatedOn() {
        return allocatedOn;
    }

    public String allocatedBy() {
        return allocatedBy;
    }

    /** In the currency of the payment; negative when it undoes an earlier one. */
    public BigDecimal amount() {
        return amount;
    }
}
