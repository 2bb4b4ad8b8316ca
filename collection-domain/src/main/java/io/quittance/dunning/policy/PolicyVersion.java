package io.quittance.dunning.policy;

import io.quittance.dunning.conduct.Conduct;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy says from one revision to the next; never changed, because steps keep the version they followed. */
@Entity
@Table(name = "dunning_policy_version")
public class PolicyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long policyId;
    private int version;
    private int contactGapDays;

    @Embedded
    private CallRules callRules = CallRules.USUAL;

    @Embedded
    private Conduct conduct;

    private String createdBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "dunning_level", joinColumns = @JoinColumn(name = "policy_version_id"))
    @OrderBy("rank")
    private List<Level> levels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PolicyVersion() {}

    PolicyVersion(
            long policyId,
            int version,
            int contactGapDays,
            CallRules callRules,
            Conduct conduct,
            List<Level> levels,
            String createdBy) {
        this.policyId = policyId;
        this.version = version;
        this.contactGapDays = contactGapDays;
        this.callRules = callRules;
        this.conduct = conduct;
        this.levels = new ArrayList<>(levels);
        this.createdBy = createdBy;
    }

    boolean says(int contactGapDays, CallRules callRules, Conduct conduct, List<Level> levels) {
        return this.contactGapDays == contactGapDays
                && this.callRules.equals(callRules)
                && this.conduct.equals(conduct)
                && levels().equals(levels);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long policyId() {
        return policyId;
    }

    /** 1 for the first. */
    public int version() {
        return version;
    }

    /** Days between two steps for one client, whatever the invoices and currencies. */
    public int contactGapDays() {
        return contactGapDays;
    }

    /** When clients are contacted, and how often. */
    public Conduct conduct() {
        return conduct;
    }

    public CallRules callRules() {
        return callRules;
    }

    public String createdBy() {
        return createdBy;
    }

    /** Lowest rank first. */
    public List<Level> levels() {
        return List.copyOf(levels);
    }

    /**
     * How long a call keeps the ladder still, and when it is given up.
     *
     * @param promiseGraceDays days after a promised or announced payment during which its invoices stay held
     * @param callAttempts after so many calls in a row that reached nobody, the ladder moves on
     */
    @Embeddable
    public record CallRules(int promiseGraceDays, int callAttempts) {

        /** A transfer takes a day or two to arrive; three attempts are a custom of the trade. */
        public static final CallRules USUAL = new CallRules(3, 3);
    }
}
