package io.quittance.charge;

import io.quittance.charge.ReferenceRates.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The published rates of 2025 and 2026, as far as the tests of this package need them. */
final class Rates {

    static final ReferenceRates OF_2025_AND_2026 = new ReferenceRates(List.of(
            row(RateKind.ECB_MRO, "2024-12-18", "3.15"),
            row(RateKind.ECB_MRO, "2025-02-05", "2.90"),
            row(RateKind.ECB_MRO, "2025-03-12", "2.65"),
            row(RateKind.ECB_MRO, "2025-04-23", "2.40"),
            row(RateKind.ECB_MRO, "2025-06-11", "2.15"),
            row(RateKind.ECB_MRO, "2026-06-17", "2.40"),
            row(RateKind.ECB_MRO, "2026-07-01", "2.40"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2025-07-01", "2.76"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-01-01", "2.62"),
            row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-07-01", "2.75"),
            row(RateKind.DE_BASE, "2026-01-01", "1.27")));

    private Rates() {}

    static Row row(RateKind kind, String validFrom, String percent) {
        return new Row(kind, LocalDate.parse(validFrom), new BigDecimal(percent));
    }
}
