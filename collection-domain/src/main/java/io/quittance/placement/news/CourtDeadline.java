package io.quittance.placement.news;

import io.quittance.placement.Route;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day by which something must be done about a claim before a court.
 *
 * @param by the last day
 */
public record CourtDeadline(What what, LocalDate by) {

    /** What must be done. */
    public enum What {
        /** The order for payment must be served on the debtor, or it is void (C. proc. civ. art. 1411). */
        SERVE_ORDER,
        /** The debtor has a month to agree (C. proc. civ. exéc. art. L125-1); after that the route is closed. */
        SMALL_CLAIMS_ANSWER
    }

    /** Orders made from this day on must be served within three months; earlier ones within six. */
    static final LocalDate THREE_MONTHS_FROM = LocalDate.of(2026, 9, 1);

    /** The deadline that news set off on this route; an order of 2026-10-05 must be served by 2027-01-05. */
    public static Optional<CourtDeadline> after(NewsKind kind, Route route, LocalDate on) {
        return switch (kind) {
            case COURT_ORDER ->
                route == Route.PAYMENT_ORDER
                        ? Optional.of(new CourtDeadline(What.SERVE_ORDER, on.plusMonths(monthsToServe(on))))
                        : Optional.empty();
            case COURT_FILED ->
                route == Route.SMALL_CLAIMS
                        ? Optional.of(new CourtDeadline(What.SMALL_CLAIMS_ANSWER, on.plusMonths(1)))
                        : Optional.empty();
            case SERVED, STAGE, NOTE -> Optional.empty();
        };
    }

    private static int monthsToServe(LocalDate orderedOn) {
        return orderedOn.isBefore(THREE_MONTHS_FROM) ? 6 : 3;
    }
}
