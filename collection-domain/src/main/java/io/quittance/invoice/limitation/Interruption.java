package io.quittance.invoice.limitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that made the limitation of an invoice begin anew, on a day. */
@Entity
@Table(name = "limitation_interruption")
public class Interruption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private long invoiceId;

    @Enumerated(EnumType.STRING)
    private InterruptionKind kind;

    private LocalDate interruptedOn;
    private String note;
    private LocalDate recordedOn;
    private String recordedBy;
    private @Nullable LocalDate takenBackOn;
    private @Nullable String takenBackBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Interruption() {}

    Interruption(
            long creditorId,
            long clientId,
            long invoiceId,
            InterruptionKind kind,
            LocalDate interruptedOn,
            String note,
            LocalDate recordedOn,
            String recordedBy) {
        this.creditorId = creditorId;
        this.clientId = clientId;
        this.invoiceId = invoiceId;
        this.kind = kind;
        this.interruptedOn = interruptedOn;
        this.note = note;
        this.recordedOn = recordedOn;
        this.recordedBy = recordedBy;
    }

    void takeBack(LocalDate on, String by) {
        if (takenBackOn != null) {
            throw new IllegalStateException("the interruption was already taken back by " + takenBackBy);
        }
        takenBackOn = on;
        takenBackBy = by;
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

    public long invoiceId() {
        return invoiceId;
    }

    public InterruptionKind kind() {
        return kind;
    }

    /** The day of the claim or of the acknowledgement. */
    public LocalDate on() {
        return interruptedOn;
    }

    public String note() {
        return note;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
