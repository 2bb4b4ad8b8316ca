package io.quittance.promise;

import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which promises were given, and what became of each? Those that run first, the soonest on top, then the latest. */
@Component
@Transactional(readOnly = true)
public class PromiseList {

    private static final String ROWS = """
            select p.*, c.number as client_number, c.name as client_name, s.received, s.state,
                   coalesce((select string_agg(i.number, ', ' order by i.due_on, i.id)
                             from promise_invoice l join invoice i on i.id = l.invoice_id where l.promise_id = p.id), '') as invoices
            from promise p
            join client c on c.id = p.client_id
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id
            where p.creditor_id = :creditor
              and (cast(:client as bigint) is null or p.client_id = :client)
              and (cast(:promise as bigint) is null or p.id = :promise)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:invoice as bigint) is null
                   or exists (select from promise_invoice l where l.promise_id = p.id and l.invoice_id = :invoice))
              and (cast(:collector as bigint) is null or c.collector_id = :collector)
              and (cast(:until as date) is null or p.promised_for <= :until)
              and (cast(:missed as date) is null
                   or s.state in ('PART_KEPT', 'BROKEN') and p.held_until >= :missed and p.held_until < :on)
            order by s.state <> 'OPEN', case when s.state = 'OPEN' then p.promised_for end, p.promised_for desc, p.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    PromiseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one creditor that a filter lets through. */
    public List<PromiseRow> of(long creditorId, PromiseFilter filter, LocalDate on, int limit) {
        return ask(creditorId, filter, null, on, limit);
    }

    /**
     * Those whose last day was this one or a later one, and that were not kept, or only in part.
     *
     * @param collectorId of clients followed by this person; null: of all
     */
    public List<PromiseRow> missedSince(
            long creditorId, @Nullable Long collectorId, LocalDate from, LocalDate on, int limit) {
        return ask(creditorId, new PromiseFilter(null, null, null, null, collectorId, null), from, on, limit);
    }

    private List<PromiseRow> ask(
            long creditorId, PromiseFilter filter, @Nullable LocalDate missed, LocalDate on, int limit) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("client", filter.clientId())
                .param("promise", filter.promiseId())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("invoice", filter.invoiceId())
                .param("collector", filter.collectorId())
                .param("until", filter.until())
                .param("missed", missed)
                .param("on", on)
                .param("limit", limit)
                .query(PromiseList::row)
                .list();
    }

    /** One of this creditor's. */
    public Optional<PromiseRow> one(long creditorId, long promiseId, LocalDate on) {
        PromiseFilter only = new PromiseFilter(null, null, promiseId, null, null, null);
        return of(creditorId, only, on, 1).stream().findFirst();
    }

    private static PromiseRow row(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new PromiseRow(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("received"), currency),
                PromiseState.valueOf(row.getString("state")),
                row.getObject("promised_for", LocalDate.class),
                row.getObject("held_until", LocalDate.class),
                row.getBoolean("of_client"),
                row.getString("invoices"),
                row.getString("promised_by"),
                PromiseChannel.valueOf(row.getString("channel")),
                row.getString("note"),
                row.getObject("promised_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    /** What is asked for; null: anything. */
    public record PromiseFilter(
            @Nullable Long clientId,
            @Nullable Long invoiceId,
            @Nullable Long promiseId,
            @Nullable PromiseState state,
            @Nullable Long collectorId,
            @Nullable LocalDate until) {

        public static PromiseFilter ofClient(long clientId) {
            return new PromiseFilter(clientId, null, null, null, null, null);
        }

        public static PromiseFilter ofInvoice(long clientId, long invoiceId) {
            return new PromiseFilter(clientId, invoiceId, null, null, null, null);
        }
    }

    /**
     * A promise and how it stands.
     *
     * @param received by its last day, as far as is known
     * @param heldUntil the last day on which money still counts
     * @param ofClient any money of the client counts; {@code invoices} are those left alone meanwhile
     * @param invoices their numbers, comma between
     */
    public record PromiseRow(
            long id,
            long clientId,
            String clientNumber,
            String clientName,
            Money amount,
            Money received,
            PromiseState state,
            LocalDate promisedFor,
            LocalDate heldUntil,
            boolean ofClient,
            String invoices,
            String promisedBy,
            PromiseChannel channel,
            String note,
            LocalDate promisedOn,
            String recordedBy) {

        /** Its day has come or gone, and it still runs. */
        public boolean isDue(LocalDate on) {
            return state == PromiseState.OPEN && !promisedFor.isAfter(on);
        }

        /** What is still missing of the amount. */
        public Money missing() {
            return received.compareTo(amount) >= 0 ? Money.zero(amount.currency()) : amount.minus(received);
        }
    }
}
