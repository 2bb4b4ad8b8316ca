package io.quittance.payment;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a payment that went to an invoice, to late charges, or back to the payer; never changed, undone by a further row with the amount negated. */
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
    private @Nullable Long chargedInvoiceId;

    @Enumerated(EnumType.STRING)
    private @Nullable ChargeKind charge;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Allocation() {}

    Allocation(long paymentId, @Nullable Long invoiceId, Money amount, LocalDate allocatedOn, String allocatedBy) {
        this.paymentId = paymentId;
        this.invoiceId = invoiceId;
        this.amount = amount.amount();
        this.allocatedOn = allocatedOn;
        this.allocatedBy = allocatedBy;
    }

    /** A part that went to an invoice's late charges, and not to its balance. */
    Allocation(long paymentId, ChargeShare share, LocalDate allocatedOn, String allocatedBy) {
        this(paymentId, null, share.amount(), allocatedOn, allocatedBy);
        this.chargedInvoiceId = share.invoiceId();
        this.charge = share.kind();
    }

    /** The late charges it went to; empty where it went to a balance, or back. */
    Optional<ChargeShare> charge(String currency) {
        return chargedInvoiceId == null || charge == null
                ? Optional.empty()
                : Optional.of(new ChargeShare(chargedInvoiceId, charge, Money.of(amount, currency)));
    }

    public long paymentId() {
        return paymentId;
    }

    /** Empty when the money went to late charges, or back to whom it came from. */
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
