package io.quittance.insight.invoice;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import io.quittance.insight.BlockedBy;
import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How does one invoice stand: what is left of it, how far up the ladder it is, what keeps it from climbing? */
@Component
@Transactional(readOnly = true)
public class InvoiceDetail {

    private static final String DETAIL = """
            select i.id, i.number, i.client_id, c.number as client_number, c.name as client_name, i.issued_on, i.due_on,
                   i.currency, i.total, i.balance, i.order_reference, cast(:on as date) - i.due_on as days_overdue,
                   coalesce(s.held, 0) as held, coalesce(s.level, 0) as level, s.level_channel, s.next_level,
                   s.next_channel, s.night_on, s.blocked_by, s.hold_reason, s.hold_until,
                   (select n.last_on from limitation n where n.invoice_id = i.id) as limitation_on
            from invoice i
            join client c on c.id = i.client_id
            left join lateral standing_of(:creditor, array[i.client_id], :on) s on s.invoice_id = i.id
            where i.creditor_id = :creditor and i.number = :number
            """;

    private final JdbcClient jdbc;

    InvoiceDetail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The invoice or credit note of that number as it stands on the business day; empty when there is none. */
    public Optional<Detail> of(long creditorId, String number, LocalDate on) {
        return jdbc.sql(DETAIL)
                .param("creditor", creditorId)
                .param("number", number)
                .param("on", on)
                .query((row, n) -> detail(row))
                .optional();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                Columns.day(row, "issued_on"),
                Columns.day(row, "due_on"),
                row.getInt("days_overdue"),
                Columns.money(row, "total"),
                Columns.money(row, "balance"),
                Columns.money(row, "held"),
                row.getString("order_reference"),
                row.getInt("level"),
                Columns.constant(row, "level_channel", Channel.class),
                Columns.integer(row, "next_level"),
                Columns.constant(row, "next_channel", Channel.class),
                Columns.date(row, "night_on"),
                Columns.constant(row, "blocked_by", BlockedBy.class),
                Columns.constant(row, "hold_reason", HoldReason.class),
                Columns.date(row, "hold_until"),
                Columns.date(row, "limitation_on"));
    }

    /**
     * @param daysOverdue on the business day; 0 or less: not overdue; of a settled invoice it means nothing
     * @param level the highest rank climbed; 0: none, or settled
     * @param nextLevel the rank above; null: none is left, no policy, or settled
     * @param nextOn the first night on which it may be climbed, as far as {@code blockedBy} lets it
     * @param limitationOn the last day on which it can be claimed in court; null: nothing is owed
     */
    public record Detail(
            long id,
            String number,
            long clientId,
            String clientNumber,
            String clientName,
            LocalDate issuedOn,
            LocalDate dueOn,
            int daysOverdue,
            Money total,
            Money balance,
            Money held,
            @Nullable String orderReference,
            int level,
            @Nullable Channel levelChannel,
            @Nullable Integer nextLevel,
            @Nullable Channel nextChannel,
            @Nullable LocalDate nextOn,
            @Nullable BlockedBy blockedBy,
            @Nullable HoldReason holdReason,
            @Nullable LocalDate heldUntil,
            @Nullable LocalDate limitationOn) {}
}
