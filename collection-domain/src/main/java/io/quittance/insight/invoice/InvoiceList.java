package io.quittance.insight.invoice;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.insight.SearchText;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices are open, overdue or settled, now or as of a day? The oldest due first, a page at a time. */
@Component
@Transactional(readOnly = true)
public class InvoiceList {

    private static final String ORDER = "DUE";

    /** The balance of an invoice is a column; that of a past day is replayed, by the same function as the aged balance. */
    private static final String NOW = """
            select i.id, i.client_id, i.number, i.issued_on, i.due_on, i.currency, i.total, i.balance as open
            from invoice i
            where i.creditor_id = :creditor
            """;

    private static final String AS_OF = """
            select i.id, i.client_id, i.number, i.issued_on, i.due_on, i.currency, i.total, coalesce(r.open, 0) as open
            from invoice i
            left join receivables_on(:creditor, :asOf) r on r.invoice_id = i.id
            where i.creditor_id = :creditor and i.issued_on <= :asOf
            """;

    /** Where only open invoices are wanted, the others need not be looked at. */
    private static final String OPEN_AS_OF = """
            select r.invoice_id as id, r.client_id, r.number, r.issued_on, r.due_on, r.currency, r.total, r.open
            from receivables_on(:creditor, :asOf) r
            """;

    private static final String LIST = """
            select i.*, c.number as client_number, c.name as client_name, cast(:on as date) - i.due_on as days_overdue
            from ({invoices}) i
            join client c on c.id = i.client_id
            where true {conditions}
            order by i.due_on {direction}, i.id {direction}
            limit :limit
            """;

    private final JdbcClient jdbc;

    InvoiceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the invoices that a filter lets through.
     *
     * @param on the business day, from which days overdue are counted unless the filter names another
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<ListedInvoice> page(
            long creditorId, LocalDate on, InvoiceFilter filter, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = conditions(creditorId, on, filter)
                .with("limit", size + 1)
                .from(from, "i.due_on", "date", "i.id", false);
        String direction = Conditions.direction(from, false);
        List<ListedInvoice> rows = jdbc.sql(LIST.replace("{invoices}", invoices(filter))
                        .replace("{conditions}", conditions.and())
                        .replace("{direction}", direction))
                .params(conditions.params())
                .query((row, number) -> new ListedInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getLong("client_id"),
                        row.getString("client_number"),
                        row.getString("client_name"),
                        Columns.day(row, "issued_on"),
                        Columns.day(row, "due_on"),
                        row.getInt("days_overdue"),
                        Columns.money(row, "total"),
                        Columns.money(row, "open")))
                .list();
        return Paged.of(
                rows, size, from, row -> new Cursor(ORDER, false, row.dueOn().toString(), row.id()));
    }

    private static String invoices(InvoiceFilter filter) {
        if (filter.asOf() == null) {
            return NOW;
        }
        boolean open = filter.bucket() != null || (filter.state() != null && filter.state() != InvoiceState.SETTLED);
        return open ? OPEN_AS_OF : AS_OF;
    }

    private static Conditions conditions(long creditorId, LocalDate on, InvoiceFilter filter) {
        LocalDate day = filter.asOf() == null ? on : filter.asOf();
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("on", day)
                .with("asOf", day)
                .when(filter.client(), "c.number = :client", "client")
                .when(filter.currency(), "i.currency = :currency", "currency")
                .when(
                        filter.bucket() == null ? null : filter.bucket().name(),
                        "i.open > 0 and ageing_bucket(:on - i.due_on) = :bucket",
                        "bucket")
                .when(
                        SearchText.of(filter.text()),
                        "(upper(i.number) like upper(:text) || '%' "
                                + "or c.search_name like '%' || search_form(:text) || '%')",
                        "text");
        if (filter.state() != null) {
            conditions.when(true, predicate(filter.state()));
        }
        return conditions;
    }

    private static String predicate(InvoiceState state) {
        return switch (state) {
            case OPEN -> "i.open > 0";
            case OVERDUE -> "i.open > 0 and i.due_on < :on";
            case SETTLED -> "i.open = 0";
            case CREDIT -> "i.open < 0";
        };
    }

    /**
     * @param daysOverdue on the day looked at; 0 or less: not overdue
     * @param balance on the day looked at; of a credit note negative
     */
    public record ListedInvoice(
            long id,
            String number,
            long clientId,
            String clientNumber,
            String clientName,
            LocalDate issuedOn,
            LocalDate dueOn,
            int daysOverdue,
            Money total,
            Money balance) {}
}
