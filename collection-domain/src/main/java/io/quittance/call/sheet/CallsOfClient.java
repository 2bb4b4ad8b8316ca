package io.quittance.call.sheet;

import io.quittance.call.CallOutcome;
import io.quittance.money.Money;
import io.quittance.promise.PromiseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said in the last calls to a client, and was it kept? The latest first, those taken back left out. */
@Component
@Transactional(readOnly = true)
public class CallsOfClient {

    private final JdbcClient jdbc;

    CallsOfClient(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a promise is kept is read from what its invoices received until its last day. */
    public List<PastCall> of(long clientId, LocalDate on, int limit) {
        return jdbc.sql("""
                select c.*, i.number as invoice, p.id as promise_id, s.received, s.state as promise
                from call c
                left join invoice i on i.id = c.disputed_invoice_id
                left join promise p on p.call_id = c.id
                left join promise_standing(:on) s on s.promise_id = p.id and s.client_id = c.client_id
                where c.client_id = :client and c.taken_back_at is null
                order by c.id desc
                limit :limit
                """)
                .param("client", clientId)
                .param("on", on)
                .param("limit", limit)
                .query(CallsOfClient::call)
                .list();
    }

    /** The day the client refused to pay, when that is the last thing it said on the telephone; empty: it is not. */
    public Optional<LocalDate> refusedOn(long clientId) {
        return jdbc.sql("""
                select called_on
                from (select called_on, outcome from call
                      where client_id = :client and taken_back_at is null
                        and outcome not in ('VOICEMAIL', 'UNREACHABLE', 'WRONG_NUMBER', 'CALL_BACK')
                      order by id desc limit 1) last
                where outcome = 'REFUSES_TO_PAY'
                """).param("client", clientId).query(LocalDate.class).optional();
    }

    private static PastCall call(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        OffsetDateTime callBackAt = row.getObject("call_back_at", OffsetDateTime.class);
        String promise = row.getString("promise");
        return new PastCall(
                row.getLong("id"),
                row.getLong("task_id"),
                CallOutcome.valueOf(row.getString("outcome")),
                row.getObject("called_on", LocalDate.class),
                row.getString("called_by"),
                row.getString("contact_name"),
                row.getString("phone"),
                row.getString("note"),
                row.getString("reason"),
                money(row, "promised_amount", currency),
                money(row, "received", currency),
                row.getObject("paid_on", LocalDate.class),
                row.getString("invoice"),
                money(row, "disputed_amount", currency),
                callBackAt == null ? null : callBackAt.toInstant(),
                row.getBoolean("given_up"),
                promise == null ? null : PromiseState.valueOf(promise));
    }

    private static @Nullable Money money(ResultSet row, String column, String currency) throws SQLException {
        return row.getBigDecimal(column) == null ? null : Money.of(row.getBigDecimal(column), currency);
    }

    /**
     * A call that was made.
     *
     * @param promised null: nothing was promised; {@code received} since, on the invoices of the promise
     * @param invoice number of the disputed one; null: all, or there is no dispute
     * @param promise null: nothing was promised
     */
    public record PastCall(
            long id,
            long taskId,
            CallOutcome outcome,
            LocalDate on,
            String by,
            String contact,
            String phone,
            String note,
            String reason,
            @Nullable Money promised,
            @Nullable Money received,
            @Nullable LocalDate paidOn,
            @Nullable String invoice,
            @Nullable Money disputed,
            @Nullable Instant callBackAt,
            boolean givenUp,
            @Nullable PromiseState promise) {}
}
