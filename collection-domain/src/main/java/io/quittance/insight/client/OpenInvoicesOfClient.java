package io.quittance.insight.client;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import io.quittance.insight.BlockedBy;
import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices of a client are open, how far up the ladder is each, and what comes next for it? */
@Component
@Transactional(readOnly = true)
public class OpenInvoicesOfClient {

    private static final String OPEN = """
            select i.id, i.number, i.issued_on, i.total, s.*,
                   exists (select from invoice_file f where f.invoice_id = i.id) as has_file
            from standing_of(:creditor, array[cast(:client as bigint)], :on) s
            join invoice i on i.id = s.invoice_id
            order by s.due_on, s.invoice_id
            """;

    private static final String CREDITS = """
            select i.id, i.number, i.issued_on, i.currency, i.total, i.balance
            from invoice i
            where i.client_id = :client and i.balance < 0
            order by i.issued_on, i.id
            """;

    private final JdbcClient jdbc;

    OpenInvoicesOfClient(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open invoices as they stand on the business day {@code on}, oldest due first. */
    public List<OpenInvoice> of(long creditorId, long clientId, LocalDate on) {
        return jdbc.sql(OPEN)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on)
                .query((row, number) -> new OpenInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        Columns.day(row, "issued_on"),
                        Columns.day(row, "due_on"),
                        row.getInt("days_overdue"),
                        Columns.money(row, "total"),
                        Columns.money(row, "balance"),
                        Columns.money(row, "held"),
                        row.getInt("level"),
                        Columns.constant(row, "level_channel", Channel.class),
                        Columns.integer(row, "next_level"),
                        Columns.constant(row, "next_channel", Channel.class),
                        Columns.date(row, "night_on"),
                        Columns.constant(row, "blocked_by", BlockedBy.class),
                        Columns.constant(row, "hold_reason", HoldReason.class),
                        Columns.date(row, "hold_until"),
                        row.getBoolean("has_file")))
                .list();
    }

    /** The credit notes not used up yet, the oldest first; amounts are negative. */
    public List<OpenCredit> creditsOf(long clientId) {
        return jdbc.sql(CREDITS)
                .param("client", clientId)
                .query((row, number) -> new OpenCredit(
                        row.getLong("id"),
                        row.getString("number"),
                        Columns.day(row, "issued_on"),
                        Columns.money(row, "total"),
                        Columns.money(row, "balance")))
                .list();
    }

    /**
     * @param daysOverdue 0 or less: not overdue
     * @param held the part of the balance that is held
     * @param level the highest rank climbed; 0: none
     * @param nextLevel the rank above; null: none is left, or no policy is in force
     * @param nextOn the first night on which it may be climbed, as far as {@code blockedBy} lets it; null with {@code nextLevel}
     * @param blockedBy what keeps it from climbing; null: nothing
     * @param holdReason why it or a part of it is held; null: nothing is
     * @param hasFile whether the invoice itself is here, as a file
     */
    public record OpenInvoice(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            int daysOverdue,
            Money total,
            Money balance,
            Money held,
            int level,
            @Nullable Channel levelChannel,
            @Nullable Integer nextLevel,
            @Nullable Channel nextChannel,
            @Nullable LocalDate nextOn,
            @Nullable BlockedBy blockedBy,
            @Nullable HoldReason holdReason,
            @Nullable LocalDate heldUntil,
            boolean hasFile) {}

    /** A credit note with something left of it. */
    public record OpenCredit(long id, String number, LocalDate issuedOn, Money total, Money balance) {}
}
