package io.quittance.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something a person has to do about a client, with everything needed to do it by hand. */
@Entity
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private @Nullable Long invoiceId;
    private @Nullable Long stepId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private LocalDate openedOn;
    private LocalDate dueOn;
    private @Nullable Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> detail;

    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskOutcome outcome;

    private @Nullable String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Task() {}

    /** A task about a client, to be done by {@code dueOn}; the detail holds plain values, worded by the screens. */
    public Task(
            long creditorId,
            long clientId,
            TaskKind kind,
            LocalDate openedOn,
            LocalDate dueOn,
            Map<String, String> detail) {
        this.creditorId = creditorId;
        this.clientId = clientId;
        this.kind = kind;
        this.openedOn = openedOn;
        this.dueOn = dueOn;
        this.detail = Map.copyOf(detail);
    }

    /** Ends the task; a task ends once. */
    public void close(TaskOutcome outcome, String note, String by, Instant at) {
        if (closedAt != null) {
            throw new IllegalStateException("the task was already closed by " + closedBy);
        }
        this.outcome = outcome;
        this.note = note;
        closedBy = by;
        closedAt = at;
    }

    /** Puts the task off to another day, and to an hour of it where one was agreed. */
    public void postpone(LocalDate dueOn, @Nullable Instant dueAt) {
        this.dueOn = dueOn;
        this.dueAt = dueAt;
    }

    /** Opens the task again, because what ended it was taken back. */
    public void reopen() {
        outcome = null;
        note = null;
        closedBy = null;
        closedAt = null;
    }

    public boolean isOpen() {
        return closedAt == null;
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

    public Optional<Long> stepId() {
        return Optional.ofNullable(stepId);
    }

    public Optional<Long> invoiceId() {
        return Optional.ofNullable(invoiceId);
    }

    public TaskKind kind() {
        return kind;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The hour of {@link #dueOn} that was agreed; empty: any. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Map<String, String> detail() {
        return detail;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<TaskOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
