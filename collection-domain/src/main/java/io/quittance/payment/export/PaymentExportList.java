package io.quittance.payment.export;

import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was exported, and when? */
@Component
@Transactional(readOnly = true)
public class PaymentExportList {

    private static final String EXPORTS = """
            select e.id, e.number, e.language, e.made_on, e.made_by, r.currency, r.rows, r.amount
            from payment_export e
            join lateral (select currency, count(*)::int as rows, sum(amount) as amount
                          from payment_export_row where export_id = e.id group by currency) r on true
            where e.creditor_id = :creditor and (cast(:number as int) is null or e.number = :number)
            order by e.number desc, r.currency
            """;

    private static final String ROWS = """
            select booked_on, kind, client_number, client_name, invoice_number, amount, currency, reference, payment_id, account,
                   statement_on
            from payment_export_row
            where export_id = :export
            order by no
            """;

    private final JdbcClient jdbc;

    PaymentExportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The exports of a creditor, the latest first. */
    public List<PaymentExport> of(long creditorId) {
        return exports(creditorId, null);
    }

    /** The export with this number; empty: this creditor has none. */
    public Optional<PaymentExport> find(long creditorId, int number) {
        return exports(creditorId, number).stream().findFirst();
    }

    /** Hands the rows of an export over one by one, in their order. */
    public void rows(long exportId, Consumer<ExportRow> reader) {
        jdbc.sql(ROWS).param("export", exportId).query((RowCallbackHandler) row -> reader.accept(row(row)));
    }

    private List<PaymentExport> exports(long creditorId, @Nullable Integer number) {
        Map<Long, PaymentExport> exports = new LinkedHashMap<>();
        jdbc.sql(EXPORTS).param("creditor", creditorId).param("number", number).query(row -> {
            PaymentExport read = new PaymentExport(
                    row.getLong("id"),
                    row.getInt("number"),
                    Locale.forLanguageTag(row.getString("language")),
                    row.getObject("made_on", LocalDate.class),
                    row.getString("made_by"),
                    row.getInt("rows"),
                    List.of(Money.of(row.getBigDecimal("amount"), row.getString("currency"))));
            exports.merge(read.id(), read, PaymentExportList::together);
        });
        return List.copyOf(exports.values());
    }

    private static PaymentExport together(PaymentExport one, PaymentExport other) {
        List<Money> sums = new ArrayList<>(one.sums());
        sums.addAll(other.sums());
        return new PaymentExport(
                one.id(), one.number(), one.language(), one.madeOn(), one.madeBy(), one.rows() + other.rows(), sums);
    }

    private static ExportRow row(ResultSet row) throws SQLException {
        return new ExportRow(
                row.getObject("booked_on", LocalDate.class),
                ExportKind.valueOf(row.getString("kind")),
                row.getString("client_number"),
                row.getString("client_name"),
                row.getString("invoice_number"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("reference"),
                row.getLong("payment_id"),
                row.getString("account"),
                row.getObject("statement_on", LocalDate.class));
    }
}
