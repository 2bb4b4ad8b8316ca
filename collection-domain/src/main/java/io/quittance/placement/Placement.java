package io.quittance.placement;

import io.quittance.placement.agency.Agency;
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

/** Invoices of one client that somebody else asks for under a written mandate, until it ends. */
@Entity
public class Placement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private long clientId;
    private long agencyId;
    private @Nullable Long stepId;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String mandate;
    private String instruction;
    private String currency;
    private LocalDate placedOn;
    private String placedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private String endingNote = "";
    private @Nullable Long writeOffId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Placement() {}

    Placement(
            long clientId,
            Agency agency,
            @Nullable Long stepId,
            PlacementOrder order,
            String currency,
            LocalDate placedOn,
            String placedBy) {
        this.creditorId = agency.creditorId();
        this.clientId = clientId;
        this.agencyId = agency.id();
        this.stepId = stepId;
        this.route = order.route();
        this.mandate = agency.mandate();
        this.instruction = order.instruction();
        this.currency = currency;
        this.placedOn = placedOn;
        this.placedBy = placedBy;
    }

    void end(Ending how, String note, LocalDate on, String by) {
        requireOpen();
        if (on.isBefore(placedOn)) {
            throw new IllegalArgumentException("on: a placement of " + placedOn + " cannot end on " + on);
        }
        ending = how;
        endingNote = note.strip();
        endedOn = on;
        endedBy = by;
    }

    void givenUpBy(long writeOff) {
        writeOffId = writeOff;
    }

    /**
     * @throws IllegalStateException when it ended
     */
    public void requireOpen() {
        if (endedOn != null) {
            throw new IllegalStateException("placement " + id + " ended on " + endedOn + " (" + ending + ")");
        }
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

    public long agencyId() {
        return agencyId;
    }

    /** The handover that a night had proposed; empty: a person placed the invoices. */
    public Optional<Long> stepId() {
        return Optional.ofNullable(stepId);
    }

    public Route route() {
        return route;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public LocalDate placedOn() {
        return placedOn;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Reference of the written mandate that counted when it was made. */
    public String mandate() {
        return mandate;
    }

    /** May be empty. */
    public String instruction() {
        return instruction;
    }

    public String placedBy() {
        return placedBy;
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it ended so; may be empty. */
    public String endingNote() {
        return endingNote;
    }

    /** The proposal to give up what is left; empty: there is none. */
    public Optional<Long> writeOffId() {
        return Optional.ofNullable(writeOffId);
    }

    /** Empty while it goes on. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }
}
