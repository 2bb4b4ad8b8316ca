package io.quittance.invoice;

import io.quittance.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client owes for one sale, including VAT; with a negative total, a credit note. */
@Entity
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private String number;
    private LocalDate issuedOn;
    private LocalDate dueOn;

    private String currency;

    private BigDecimal total;
    private BigDecimal balance;
    private @Nullable Long policyId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Invoice() {}

    /** A new invoice, wholly open. */
    public Invoice(long creditorId, long clientId, String number, LocalDate issuedOn, LocalDate dueOn, Money total) {
        this.creditorId = creditorId;
        this.clientId = clientId;
        this.number = number.strip();
        this.issuedOn = issuedOn;
        this.dueOn = dueOn;
        this.currency = total.currency().getCurrencyCode();
        this.total = total.amount();
        this.balance = total.amount();
    }

    /** A policy of the invoice's own; null: its client's. */
    public void follow(@Nullable Long policyId) {
        this.policyId = policyId;
    }

    public boolean isOpen() {
        return balance.signum() > 0;
    }

    /** Days since the due date on that day; 0 and negative are not overdue. */
    public long daysOverdueOn(LocalDate on) {
        return ChronoUnit.DAYS.between(dueOn, on);
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

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Money total() {
        return Money.of(total, currency);
    }

    public Money balance() {
        return Money.of(balance, currency);
    }

    public Optional<Long> policyId() {
        return Optional.ofNullable(policyId);
    }
}
