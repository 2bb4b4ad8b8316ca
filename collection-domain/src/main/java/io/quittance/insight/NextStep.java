package io.quittance.insight;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands on its ladder, and what will happen to it next.
 *
 * @param level the highest rank that one of its open invoices has climbed; 0: none
 * @param levelChannel how that rank was told; null at level 0
 * @param nextLevel the rank to be climbed first; null: none will be
 * @param on the first night on which it may be climbed; null: none will be
 * @param blockedBy why none will be, of the invoice that would come first; with {@code on} null too: every ladder is at its
 *     end
 * @param holdReason when held
 * @param heldUntil the hold's last day; null: not held, or until it is lifted
 */
public record NextStep(
        int level,
        @Nullable Channel levelChannel,
        @Nullable Integer nextLevel,
        @Nullable Channel channel,
        @Nullable LocalDate on,
        @Nullable BlockedBy blockedBy,
        @Nullable HoldReason holdReason,
        @Nullable LocalDate heldUntil) {

    /** A client with nothing open. */
    public static final NextStep NONE = new NextStep(0, null, null, null, null, null, null, null);

    /** Reads a row with the columns of the SQL function {@code next_step_of}. */
    public static NextStep read(ResultSet row) throws SQLException {
        return new NextStep(
                row.getInt("level"),
                Columns.constant(row, "level_channel", Channel.class),
                Columns.integer(row, "next_level"),
                Columns.constant(row, "next_channel", Channel.class),
                Columns.date(row, "night_on"),
                Columns.constant(row, "blocked_by", BlockedBy.class),
                Columns.constant(row, "hold_reason", HoldReason.class),
                Columns.date(row, "hold_until"));
    }
}
