package io.quittance.dunning.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A ladder that clients and invoices can follow; what it says stands in its versions. */
@Entity
@Table(name = "dunning_policy")
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private String code;
    private String name;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Policy() {}

    /** A policy without a version yet; the code is lower case letters, digits and hyphens, unique for the creditor. */
    public Policy(long creditorId, String code, String name) {
        this.creditorId = creditorId;
        this.code = code;
        this.name = name.strip();
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

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
