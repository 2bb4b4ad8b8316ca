package io.quittance.plan;

import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.PlanRule;
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

/** A plan as it was written once, and who proposed, approved and signed it. */
@Entity
public class PlanVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long planId;
    private int number;
    private String reason;

    @Enumerated(EnumType.STRING)
    private PlanCharges charges;

    private BigDecimal chargesAmount;
    private BigDecimal total;
    private int graceDays;
    private LocalDate draftedOn;
    private String draftedBy;
    private @Nullable LocalDate proposedOn;
    private @Nullable String proposedBy;
    private @Nullable LocalDate validUntil;
    private boolean needsApproval;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvedBy;
    private @Nullable LocalDate signedOn;
    private @Nullable String signatory;
    private @Nullable LocalDate signatureRecordedOn;
    private @Nullable String signatureRecordedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PlanVersion() {}

    PlanVersion(long planId, int number, String reason, NewPlan plan, int graceDays, LocalDate on, String by) {
        this.planId = planId;
        this.number = number;
        this.reason = reason;
        this.charges = plan.charges();
        this.chargesAmount = plan.chargesAmount().amount();
        this.total = plan.schedule().total().amount();
        this.graceDays = graceDays;
        this.draftedOn = on;
        this.draftedBy = by;
    }

    /** Stands for as many days as the rule says; a second person has to approve it first where it asks for that. */
    void propose(PlanRule rule, boolean asksForApproval, LocalDate on, String by) {
        require(proposedOn == null, "proposal", "done");
        proposedOn = on;
        proposedBy = by;
        validUntil = on.plusDays(rule.answerDays());
        needsApproval = asksForApproval;
    }

    /** Stands for as many days from now on. */
    void approve(PlanRule rule, LocalDate on, String by) {
        require(proposedOn != null && needsApproval && signedOn == null, "approval", "needless");
        require(approvedOn == null, "approval", "done");
        require(!by.equals(proposedBy), "approval", "second-person");
        approvedOn = on;
        approvedBy = by;
        validUntil = on.plusDays(rule.answerDays());
    }

    /** Takes the client's signature down. */
    void sign(LocalDate day, String who, LocalDate on, String by) {
        require(signedOn == null, "signature", "done");
        if (proposedOn == null) {
            throw new PlanRefusedException("signature", "unproposed");
        }
        require(!needsApproval || approvedOn != null, "signature", "unapproved");
        require(!day.isAfter(on), "signedOn", "future");
        require(!day.isBefore(proposedOn), "signedOn", "early");
        require(validUntil == null || !day.isAfter(validUntil), "signedOn", "expired");
        require(!who.isBlank(), "signatory", "needed");
        signedOn = day;
        signatory = who;
        signatureRecordedOn = on;
        signatureRecordedBy = by;
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new PlanRefusedException(field, code);
        }
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long planId() {
        return planId;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** In the currency of its plan. */
    public BigDecimal total() {
        return total;
    }

    /** Why it replaces the one before; empty for the first. */
    public String reason() {
        return reason;
    }

    public PlanCharges charges() {
        return charges;
    }

    /** In the currency of its plan; nothing where there are none. */
    public BigDecimal chargesAmount() {
        return chargesAmount;
    }

    /** Days after an instalment's day during which it may still come. */
    public int graceDays() {
        return graceDays;
    }

    public LocalDate draftedOn() {
        return draftedOn;
    }

    public String draftedBy() {
        return draftedBy;
    }

    /** The last day on which the client may sign; empty: it was not proposed. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Who approved it; empty: nobody did. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /** The day the client signed; empty: it did not. */
    public Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    /** Who signed for the client; empty: nobody did. */
    public Optional<String> signatory() {
        return Optional.ofNullable(signatory);
    }

    /** The day its signature was recorded; empty: it was not. */
    public Optional<LocalDate> signatureRecordedOn() {
        return Optional.ofNullable(signatureRecordedOn);
    }

    /** Who recorded its signature; empty: nobody did. */
    public Optional<String> signatureRecordedBy() {
        return Optional.ofNullable(signatureRecordedBy);
    }

    /** Whether it may go to the client: it was proposed, and approved where that was asked for. */
    public boolean isOut() {
        return proposedOn != null && (!needsApproval || approvedOn != null);
    }
}
