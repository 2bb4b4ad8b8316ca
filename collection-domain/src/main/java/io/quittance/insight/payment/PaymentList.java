package io.quittance.insight.payment;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.money.Money;
import io.quittance.payment.PaymentSource;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which payments came in, and what did each settle? The latest recorded first, a page at a time. */
@Component
@Transactional(readOnly = true)
public class PaymentList {

    private static final String ORDER = "RECORDED";

    private static final String LIST = """
            select p.id, p.client_id, c.number as client_number, c.name as client_name, p.source, p.received_on,
                   p.recorded_on, p.recorded_by, a.came as recorded_automatically, p.currency, p.unapplied, p.reference,
                   case when p.source = 'OFFSET'
                        then coalesce((select sum(s.net)
                                       from (select sum(a.amount) as net from allocation a
                                             where a.payment_id = p.id group by a.invoice_id) s
                                       where s.net > 0), 0)
                        else p.amount end as amount,
                   p.taken_back_on, p.taken_back_by, p.taken_back_reason, a.went as taken_back_automatically,
                   return_reason_of(p.id) as return_reason, movement_of(p.id, 'PAYMENT') as movement,
                   coalesce(invoices_paid_by(p.id), '') as invoices
            from payment p
            join client c on c.id = p.client_id
            cross join lateral (
                select coalesce(bool_or(m.automatic) filter (where m.kind = 'PAYMENT'), false) as came,
                       coalesce(bool_or(m.automatic) filter (where m.kind = 'RETURN' and m.took_back), false) as went
                from statement_match m where m.payment_id = p.id) a
            where p.creditor_id = :creditor %s
            order by p.recorded_on %s, p.id %s
            limit :limit
            """;

    private final JdbcClient jdbc;

    PaymentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of payments.
     *
     * @param unappliedOnly only those of which something is unapplied
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<ListedPayment> page(long creditorId, boolean unappliedOnly, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("limit", size + 1)
                .when(unappliedOnly, "p.unapplied > 0")
                .from(from, "p.recorded_on", "date", "p.id", true);
        String direction = Conditions.direction(from, true);
        List<ListedPayment> rows = jdbc.sql(LIST.formatted(conditions.and(), direction, direction))
                .params(conditions.params())
                .query((row, number) -> new ListedPayment(
                        row.getLong("id"),
                        row.getLong("client_id"),
                        row.getString("client_number"),
                        row.getString("client_name"),
                        PaymentSource.valueOf(row.getString("source")),
                        Columns.day(row, "received_on"),
                        Columns.day(row, "recorded_on"),
                        row.getString("recorded_by"),
                        row.getBoolean("recorded_automatically"),
                        Columns.money(row, "amount"),
                        Columns.money(row, "unapplied"),
                        row.getString("reference"),
                        row.getString("invoices"),
                        takenBack(row),
                        row.getBoolean("taken_back_automatically"),
                        row.getString("return_reason"),
                        Columns.number(row, "movement")))
                .list();
        return Paged.of(
                rows,
                size,
                from,
                row -> new Cursor(ORDER, false, row.recordedOn().toString(), row.id()));
    }

    private static @Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        String reason = row.getString("taken_back_reason");
        return reason == null
                ? null
                : new TakenBack(
                        Columns.day(row, "taken_back_on"),
                        row.getString("taken_back_by"),
                        TakeBackReason.valueOf(reason));
    }

    /**
     * @param amount what came in; of credit notes set off, what they gave to invoices: zero once that is taken back
     * @param recordedAutomatically whether a movement of the bank was matched without asking anybody; who recorded it only loaded the file
     * @param reference the payer's words; empty: none
     * @param invoices the numbers of those it went to, separated by commas; empty: none
     * @param takenBack null: it stands
     * @param takenBackAutomatically the same of the movement that took it back
     * @param returnReason why the bank took it back, as coded; null: it did not, or nobody says
     * @param movement on a bank account that it was recorded for; null: none
     */
    public record ListedPayment(
            long id,
            long clientId,
            String clientNumber,
            String clientName,
            PaymentSource source,
            LocalDate receivedOn,
            LocalDate recordedOn,
            String recordedBy,
            boolean recordedAutomatically,
            Money amount,
            Money unapplied,
            String reference,
            String invoices,
            @Nullable TakenBack takenBack,
            boolean takenBackAutomatically,
            @Nullable String returnReason,
            @Nullable Long movement) {

        /** Whether a person may take it back: it stands, and the books did not report it. */
        public boolean mayBeTakenBack() {
            return takenBack == null && (source == PaymentSource.RECEIVED || isOffset());
        }

        /** Whether something of it can still settle invoices, or go back. */
        public boolean mayBeApplied() {
            return unapplied.isPositive();
        }

        /** No money came: credit notes were set off. */
        public boolean isOffset() {
            return source == PaymentSource.OFFSET;
        }
    }
}
