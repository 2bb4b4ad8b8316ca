package io.quittance.web.api.placements;

import io.quittance.placement.Ending;
import io.quittance.placement.Route;
import io.quittance.placement.report.PlacementList.PlacementRow;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A placement as it stands now.
 *
 * @param client number of the client
 * @param principal as placed; interest likewise, in {@code currency}; indemnity in euros
 * @param owed what is left of the principal
 * @param collected by the agency, of which it kept {@code fee}
 * @param endedOn null: it goes on
 */
record PlacementAnswer(
        long id,
        String client,
        String agency,
        Route route,
        String mandate,
        String currency,
        LocalDate placedOn,
        int invoices,
        Amount principal,
        Amount interest,
        Amount indemnity,
        Amount owed,
        Amount collected,
        Amount fee,
        @Nullable String stage,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending) {

    static PlacementAnswer of(PlacementRow row) {
        return new PlacementAnswer(
                row.id(),
                row.clientNumber(),
                row.agency(),
                row.route(),
                row.mandate(),
                row.currency(),
                row.placedOn(),
                row.invoices(),
                new Amount(row.principal()),
                new Amount(row.interest()),
                new Amount(row.indemnity()),
                new Amount(row.owed()),
                new Amount(row.collected()),
                new Amount(row.fee()),
                row.stage(),
                row.endedOn(),
                row.ending());
    }
}
