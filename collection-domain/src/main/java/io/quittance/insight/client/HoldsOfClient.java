package io.quittance.insight.client;

import io.quittance.hold.HoldReason;
import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which holds on a client and its invoices are in force, and until when? */
@Component
@Transactional(readOnly = true)
public class HoldsOfClient {

    private static final String HOLDS = """
            select h.id, h.reason, h.amount, i.currency, i.id as invoice_id, i.number, h.note, h.placed_on, h.placed_by, h.held_until,
                   w.amount as loss
            from holds_in_force(:on) h
            left join invoice i on i.id = h.invoice_id
            left join (select x.hold_id, x.amount from write_off_invoice x join write_off f on f.id = x.write_off_id
                       where f.decided_on is null) w on w.hold_id = h.id
            where h.client_id = :client
            order by h.invoice_id is not null, h.held_until desc nulls first, h.id
            """;

    private final JdbcClient jdbc;

    HoldsOfClient(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force on the day {@code on}: on the whole client first, then the longest to go. */
    public List<HoldInForce> of(long clientId, LocalDate on) {
        return jdbc.sql(HOLDS)
                .param("client", clientId)
                .param("on", on)
                .query((row, number) -> new HoldInForce(
                        row.getLong("id"),
                        HoldReason.valueOf(row.getString("reason")),
                        Columns.moneyOrNull(row, "amount", "currency"),
                        Columns.number(row, "invoice_id"),
                        row.getString("number"),
                        row.getString("note"),
                        Columns.day(row, "placed_on"),
                        row.getString("placed_by"),
                        Columns.date(row, "held_until"),
                        Columns.moneyOrNull(row, "loss", "currency")))
                .list();
    }

    /**
     * @param amount the part held; null: all of it
     * @param invoice its number; null: the whole client is held
     * @param until the last day; null: until it is lifted
     * @param loss what a second person is asked to give up, for which it waits; null: it does not
     */
    public record HoldInForce(
            long id,
            HoldReason reason,
            @Nullable Money amount,
            @Nullable Long invoiceId,
            @Nullable String invoice,
            String note,
            LocalDate placedOn,
            String placedBy,
            @Nullable LocalDate until,
            @Nullable Money loss) {}
}
