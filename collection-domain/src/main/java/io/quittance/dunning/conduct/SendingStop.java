package io.quittance.dunning.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stop of all automatic sending.
 *
 * @param creditorId null: of every creditor
 * @param reason in a person's words, or {@code RESTORED_COPY}
 * @param liftedAt null: it is in force
 * @param liftedBy null with {@code liftedAt}
 */
public record SendingStop(
        long id,
        @Nullable Long creditorId,
        String reason,
        Instant stoppedAt,
        String stoppedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {

    /** The reason where no person gave one: these books are a copy, restored or moved. */
    static final String RESTORED_COPY = "RESTORED_COPY";

    public boolean isInForce() {
        return liftedAt == null;
    }

    /** Whether it stops every creditor of the installation. */
    public boolean isOfAll() {
        return creditorId == null;
    }

    /** Whether the program stopped it, because it found the books in another place. */
    public boolean isOfCopy() {
        return reason.equals(RESTORED_COPY);
    }

    static SendingStop of(ResultSet row, int n) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new SendingStop(
                row.getLong("id"),
                row.getObject("creditor_id", Long.class),
                row.getString("reason"),
                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                row.getString("stopped_by"),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_by"));
    }
}
