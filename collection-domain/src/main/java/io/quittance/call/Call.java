package io.quittance.call;

import io.quittance.dunning.step.Step;
import io.quittance.money.Money;
import io.quittance.task.Task;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to speak to a client, and what came of it. */
@Entity
public class Call {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private long taskId;
    private long stepId;
    private @Nullable Long contactId;
    private String contactName;
    private String phone;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    private LocalDate calledOn;
    private Instant calledAt;
    private String calledBy;
    private String note;
    private String currency;
    private @Nullable BigDecimal promisedAmount;
    private @Nullable LocalDate paidOn;
    private @Nullable Long disputedInvoiceId;
    private @Nullable BigDecimal disputedAmount;
    private String reason;
    private @Nullable Instant callBackAt;
    private boolean givenUp;
    private LocalDate wasDueOn;
    private @Nullable Instant wasDueAt;
    private @Nullable Instant takenBackAt;
    private @Nullable String takenBackBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Call() {}

    Call(Step step, Task task, CallReport report, Rung rung, boolean givenUp, LocalDate on, Instant at, String by) {
        boolean disputes = report.outcome() == CallOutcome.DISPUTED;
        this.creditorId = task.creditorId();
        this.clientId = task.clientId();
        this.taskId = task.id();
        this.stepId = step.id();
        this.contactId = rung.contactId();
        this.contactName = rung.name();
        this.phone = rung.phone();
        this.outcome = report.outcome();
        this.calledOn = on;
        this.calledAt = at;
        this.calledBy = by;
        this.note = report.note();
        this.currency = step.amount().currency().getCurrencyCode();
        this.promisedAmount = disputes ? null : report.amount();
        this.paidOn = report.paidOn();
        this.disputedInvoiceId = report.invoiceId();
        this.disputedAmount = disputes ? report.amount() : null;
        this.reason = report.reason();
        this.callBackAt = report.callBackAt();
        this.givenUp = givenUp;
        this.wasDueOn = task.dueOn();
        this.wasDueAt = task.dueAt().orElse(null);
    }

    /** Who was rung, and what was dialled; empty where nothing is known. */
    record Rung(@Nullable Long contactId, String name, String phone) {

        static final Rung NOBODY = new Rung(null, "", "");
    }

    /** From now on it does not count. */
    void takeBack(Instant at, String by) {
        if (takenBackAt != null) {
            throw new IllegalStateException("the call was already taken back by " + takenBackBy);
        }
        takenBackAt = at;
        takenBackBy = by;
    }

    /** Puts its task back to when it was due before. */
    void restore(Task task) {
        task.postpone(wasDueOn, wasDueAt);
    }

    /** It ended its step: an answer was got, or it was given up. */
    boolean endedItsStep() {
        return outcome.isHeld() || givenUp;
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

    public long taskId() {
        return taskId;
    }

    public long stepId() {
        return stepId;
    }

    public CallOutcome outcome() {
        return outcome;
    }

    public LocalDate calledOn() {
        return calledOn;
    }

    public String calledBy() {
        return calledBy;
    }

    /** Who was spoken to or rung; empty: nobody on file. */
    public String contactName() {
        return contactName;
    }

    /** What was dialled; empty: not known. */
    public String phone() {
        return phone;
    }

    /** The last of so many attempts in a row. */
    public boolean isGivenUp() {
        return givenUp;
    }

    public Optional<Long> contactId() {
        return Optional.ofNullable(contactId);
    }

    /** The moment on {@link #calledOn}. */
    public Instant calledAt() {
        return calledAt;
    }

    public String note() {
        return note;
    }

    /** Why the client disputes; empty: it does not. */
    public String reason() {
        return reason;
    }

    /** Promised, or the part of an invoice that is disputed; empty: neither, or all of it. */
    public Optional<Money> amount() {
        return Optional.ofNullable(promisedAmount == null ? disputedAmount : promisedAmount)
                .map(amount -> Money.of(amount, currency));
    }

    /** The day of a promised or announced payment. */
    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    /** Empty: there is no dispute, or it is about all that was asked for. */
    public Optional<Long> disputedInvoiceId() {
        return Optional.ofNullable(disputedInvoiceId);
    }

    public Optional<Instant> callBackAt() {
        return Optional.ofNullable(callBackAt);
    }
}
