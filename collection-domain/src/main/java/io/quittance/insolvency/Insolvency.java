package io.quittance.insolvency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collective proceedings against a client, from the day we know of them until they are over for us. */
@Entity
public class Insolvency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;

    @Enumerated(EnumType.STRING)
    private InsolvencyKind kind;

    private LocalDate openedOn;
    private LocalDate publishedOn;
    private LocalDate declareBy;
    private String court;
    private String note;
    private long holdId;
    private LocalDate recordedOn;
    private String recordedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable InsolvencyEnding ending;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Insolvency() {}

    Insolvency(long creditorId, long clientId, NewInsolvency learned, long holdId, LocalDate on, String by) {
        LocalDate opened = learned.openedOn();
        this.creditorId = creditorId;
        this.clientId = clientId;
        this.kind = learned.kind();
        this.openedOn = opened == null ? learned.publishedOn() : opened;
        this.publishedOn = learned.publishedOn();
        this.declareBy = learned.lastDay();
        this.court = learned.court();
        this.note = learned.note();
        this.holdId = holdId;
        this.recordedOn = on;
        this.recordedBy = by;
    }

    /** They are over, or it was another company: the client is asked again. */
    void end(InsolvencyEnding why, LocalDate on, String by) {
        if (endedOn != null) {
            throw new IllegalStateException("the proceedings were ended by " + endedBy);
        }
        endedOn = on;
        endedBy = by;
        ending = why;
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

    public InsolvencyKind kind() {
        return kind;
    }

    /** The day of the judgment: debts that are older bear no indemnity, and interest stops (C. com. art. L622-28). */
    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The last day to declare the claim. */
    public LocalDate declareBy() {
        return declareBy;
    }

    /** Which; may be empty. */
    public String court() {
        return court;
    }

    public String note() {
        return note;
    }

    long holdId() {
        return holdId;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** The day on which they were over for us; empty: they run. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Why they do not count any more; empty: they run. */
    public Optional<InsolvencyEnding> ending() {
        return Optional.ofNullable(ending);
    }
}
