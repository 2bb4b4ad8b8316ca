package io.quittance.placement.agency;

import io.quittance.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency, a lawyer or a court officer who collects for a creditor under a written mandate. */
@Entity
public class Agency {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private String name;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private @Nullable String email;
    private @Nullable String phone;
    private String mandate;
    private @Nullable LocalDate mandatedOn;
    private BigDecimal fileFee;
    private @Nullable LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agency_fee", joinColumns = @JoinColumn(name = "agency_id"))
    @OrderBy("fromAmount")
    private List<FeeBand> fees = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Agency() {}

    @SuppressWarnings("NullAway.Init") // described below
    Agency(long creditorId, AgencyDetails details) {
        this.creditorId = creditorId;
        describe(details);
    }

    final void describe(AgencyDetails details) {
        name = details.name().strip();
        kind = details.kind();
        email = details.email();
        phone = details.phone();
        mandate = details.mandate().strip();
        mandatedOn = details.mandatedOn();
        fileFee = details.fileFee();
        fees.clear();
        fees.addAll(details.fees());
    }

    /** Nothing is placed with it from this day on. */
    void close(LocalDate on) {
        closedOn = on;
    }

    void reopen() {
        closedOn = null;
    }

    /** Whether something may be placed with it: there is a written mandate, and it was not ended. */
    public boolean takesPlacements() {
        return !mandate.isEmpty() && closedOn == null;
    }

    /** What it keeps of what it collects on a placement of this size, without the file fee; rounded half up. */
    public Money fee(Money placed, Money collected) {
        BigDecimal percent = fees.stream()
                .filter(band -> band.fromAmount().compareTo(placed.amount()) <= 0)
                .reduce((lower, higher) -> higher)
                .map(FeeBand::percent)
                .orElse(BigDecimal.ZERO);
        BigDecimal fee = collected
                .amount()
                .multiply(percent)
                .divide(HUNDRED, collected.amount().scale(), RoundingMode.HALF_UP);
        return new Money(fee, collected.currency());
    }

    public AgencyDetails details() {
        return new AgencyDetails(name, kind, email, phone, mandate, mandatedOn, fileFee, fees);
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

    public String name() {
        return name;
    }

    public AgencyKind kind() {
        return kind;
    }

    /** Reference of its written mandate; empty: there is none. */
    public String mandate() {
        return mandate;
    }

    public boolean isClosed() {
        return closedOn != null;
    }
}
