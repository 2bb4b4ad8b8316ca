package io.quittance.intake.sample;

import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.agency.FeeBand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the wholesaler hands debts over to: an agency and a lawyer, both under a mandate. */
@Component
class SampleAgencies {

    private final AgencyDesk desk;

    SampleAgencies(AgencyDesk desk) {
        this.desk = desk;
    }

    void add(long creditorId, LocalDate today) {
        desk.add(
                creditorId,
                new AgencyDetails(
                        "Recouvrement des Flandres",
                        AgencyKind.AGENCY,
                        "dossiers@flandres.example",
                        "+33 3 20 00 00 01",
                        "M-2025-07",
                        today.minusMonths(14),
                        BigDecimal.ZERO,
                        List.of(band("0", "18"), band("2000", "14"), band("10000", "10"))));
        desk.add(
                creditorId,
                new AgencyDetails(
                        "Cabinet Lenoir, avocats",
                        AgencyKind.LAWYER,
                        "contact@lenoir.example",
                        "+33 3 20 00 00 02",
                        "L-2026-02",
                        today.minusMonths(8),
                        new BigDecimal("180.00"),
                        List.of(band("0", "12"))));
    }

    private static FeeBand band(String from, String percent) {
        return new FeeBand(new BigDecimal(from), new BigDecimal(percent));
    }
}
