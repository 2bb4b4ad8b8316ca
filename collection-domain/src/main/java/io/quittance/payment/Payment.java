package io.quittance.payment;

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

/** Money that came from a client; what matches no invoice stays unapplied, visible, and holds reminders back. */
@Entity
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;

    @Enumerated(EnumType.STRING)
    private PaymentSource source;

    private LocalDate receivedOn;

    private String currency;

    private BigDecimal amount;
    private BigDecimal unapplied;
    private String reference;
    private LocalDate recordedOn;
    private String recordedBy;

    private @Nullable LocalDate takenBackOn;
    private @Nullable String takenBackBy;

    @Enumerated(EnumType.STRING)
    private @Nullable TakeBackReason takenBackReason;

    private @Nullable String idempotencyKey;
    private @Nullable String idempotencyDigest;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Payment() {}

    Payment(NewPayment payment, PaymentSource source, LocalDate recordedOn, String recordedBy) {
        this.creditorId = payment.creditorId();
        this.clientId = payment.clientId();
        this.source = source;
        this.receivedOn = payment.receivedOn();
        this.currency = payment.amount().currency().getCurrencyCode();
        this.amount = payment.amount().amount();
        this.unapplied = payment.amount().amount();
        this.reference = payment.reference();
        this.recordedOn = recordedOn;
        this.recordedBy = recordedBy;
    }

    /** Nothing that came in, to set credit notes off against invoices. */
    static Payment ofNothing(long creditorId, long clientId, Money nothing, LocalDate on, String by) {
        Payment payment = new Payment();
        payment.creditorId = creditorId;
        payment.clientId = clientId;
        payment.source = PaymentSource.OFFSET;
        payment.receivedOn = on;
        payment.currency = nothing.currency().getCurrencyCode();
        payment.amount = nothing.amount();
        payment.unapplied = nothing.amount();
        payment.reference = "";
        payment.recordedOn = on;
        payment.recordedBy = by;
        return payment;
    }

    /** Uses a part of what is unapplied; refuses more than that. */
    void use(Money part) {
        Money left = unapplied().minus(part);
        if (left.isNegative()) {
            throw new IllegalArgumentException(
                    "only " + unapplied() + " of payment " + id + " is unapplied, not " + part);
        }
        unapplied = left.amount();
    }

    /** Gives a part back that was used. */
    void free(Money part) {
        Money more = unapplied().plus(part);
        if (more.compareTo(amount()) > 0) {
            throw new IllegalArgumentException("payment " + id + " is " + amount() + ", not " + more);
        }
        unapplied = more.amount();
    }

    /** Counts no more, once all of it is free again. */
    void takeBack(TakenBack how) {
        if (unapplied.compareTo(amount) != 0) {
            throw new NotTakenBackException("Part of payment %d was given back to the client.".formatted(id()));
        }
        unapplied = BigDecimal.ZERO;
        takeBackAs(how);
    }

    /** What was taken for its return was none: it counts no more all the same, as if somebody had recorded it by mistake. */
    void wasNotReturned(LocalDate on, String by) {
        takeBackAs(new TakenBack(on, by, TakeBackReason.MISTAKE));
    }

    private void takeBackAs(TakenBack how) {
        takenBackOn = how.on();
        takenBackBy = how.by();
        takenBackReason = how.reason();
    }

    /**
     * @throws NotTakenBackException when it was taken back already, or is not money that we know came
     */
    void requireStanding() {
        if (takenBackOn != null) {
            throw new NotTakenBackException("Payment %d was already taken back on %s.".formatted(id(), takenBackOn));
        }
        if (source == PaymentSource.REBATE) {
            throw new NotTakenBackException(
                    "Payment %d is a rebate: it goes with the payment that earned it.".formatted(id()));
        }
        if (source == PaymentSource.WRITTEN_OFF) {
            throw new NotTakenBackException(
                    "Payment %d is a loss that two people agreed on: nothing was received.".formatted(id()));
        }
        if (source != PaymentSource.RECEIVED && source != PaymentSource.OFFSET) {
            throw new NotTakenBackException(
                    "Payment %d is what the books report: their next file corrects it.".formatted(id()));
        }
    }

    /** How its order is called by the program that gave it, and the digest of that order. */
    void answer(OrderKey order) {
        idempotencyKey = order.key();
        idempotencyDigest = order.digest();
    }

    /** Whether it was recorded for this very order. */
    boolean answers(OrderKey order) {
        return order.equals(new OrderKey(text(idempotencyKey), text(idempotencyDigest)));
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }

    /** Empty while it stands. */
    public Optional<TakenBack> takenBack() {
        return takenBackOn == null || takenBackBy == null || takenBackReason == null
                ? Optional.empty()
                : Optional.of(new TakenBack(takenBackOn, takenBackBy, takenBackReason));
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

    public PaymentSource source() {
        return source;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Money amount() {
        return Money.of(amount, currency);
    }

    public Money unapplied() {
        return Money.of(unapplied, currency);
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public String reference() {
        return reference;
    }

    /** A payment that cannot be taken back: it was already, or it is the books' report and theirs to correct. */
    public static final class NotTakenBackException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTakenBackException(String message) {
            super(message);
        }
    }
}
