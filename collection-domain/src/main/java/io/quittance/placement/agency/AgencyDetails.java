package io.quittance.placement.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency.
 *
 * @param mandate reference of the written mandate; empty: none yet, and nothing can be placed with it
 * @param mandatedOn the day the mandate was signed; null without one
 * @param fileFee asked once for each placement, in the placement's currency
 * @param fees the smallest amount first; empty: it keeps nothing
 */
public record AgencyDetails(
        String name,
        AgencyKind kind,
        @Nullable String email,
        @Nullable String phone,
        String mandate,
        @Nullable LocalDate mandatedOn,
        BigDecimal fileFee,
        List<FeeBand> fees) {

    public AgencyDetails {
        fees = fees.stream().sorted(Comparator.comparing(FeeBand::fromAmount)).toList();
    }
}
