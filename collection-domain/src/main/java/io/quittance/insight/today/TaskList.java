package io.quittance.insight.today;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.task.TaskKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What does a person have to do, the most pressing first? Open tasks, a page at a time. */
@Component
@Transactional(readOnly = true)
public class TaskList {

    private static final String ORDER = "DUE";

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final String OPEN = """
            select t.id, t.kind, t.opened_on, t.due_on, t.detail, t.step_id, t.client_id, c.number, c.name, c.language,
                   u.name as collector, i.number as invoice, s.rank, s.status as step_status,
                   k.name as contact, k.phone, k.email,
                   concat_ws(chr(10), nullif(c.address_line1, ''), nullif(c.address_line2, ''),
                             nullif(trim(c.postcode || ' ' || c.city), ''), case when c.city <> '' then c.country end) as address,
                   case when t.kind in ('CALL', 'SMS') then case when k.phone is null then 'phone' end
                        when t.kind = 'HANDOVER'
                             and (c.address_line1 = '' or c.city = '') then 'address' end as missing
            from task t
            join client c on c.id = t.client_id
            left join app_user u on u.id = c.collector_id
            left join invoice i on i.id = t.invoice_id
            left join dunning_step s on s.id = t.step_id
            left join dunning_level rung on rung.policy_version_id = s.policy_version_id and rung.rank = s.rank
            -- Whoever can be reached the way the task asks for, first.
            left join lateral (
                select p.name, p.email,
                       (select n.phone from contact_to_call n where n.id = p.id and not n.is_wrong) as phone
                from contact p
                where p.client_id = t.client_id
                order by case when t.kind in ('CALL', 'SMS')
                              then not exists (select from contact_to_call n where n.id = p.id and not n.is_wrong)
                              else p.email is null end,
                         p.role <> coalesce(rung.contact_role, 'ACCOUNTING'), p.role <> 'ACCOUNTING', p.id
                limit 1) k on true
            where t.creditor_id = :creditor and t.closed_at is null {conditions}
            order by t.due_on {direction}, t.id {direction}
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskList(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A page of the open tasks, by the day they are due.
     *
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<OpenTask> page(long creditorId, TaskFilter filter, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("limit", size + 1)
                .when(
                        filter.kinds().isEmpty()
                                ? null
                                : filter.kinds().stream().map(Enum::name).toList(),
                        "t.kind in (:kinds)",
                        "kinds")
                .when(filter.collectorId(), "c.collector_id = :collector", "collector")
                .when(filter.clientId(), "t.client_id = :client", "client")
                .when(filter.dueBy(), "t.due_on <= :dueBy", "dueBy")
                .from(from, "t.due_on", "date", "t.id", false);
        String direction = Conditions.direction(from, false);
        List<OpenTask> rows = jdbc.sql(
                        OPEN.replace("{conditions}", conditions.and()).replace("{direction}", direction))
                .params(conditions.params())
                .query((row, number) -> task(row))
                .list();
        return Paged.of(
                rows, size, from, row -> new Cursor(ORDER, false, row.dueOn().toString(), row.id()));
    }

    private OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getLong("id"),
                TaskKind.valueOf(row.getString("kind")),
                Columns.day(row, "opened_on"),
                Columns.day(row, "due_on"),
                json.readValue(row.getString("detail"), DETAIL),
                row.getLong("client_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("language"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getString("missing"),
                row.getString("collector"),
                row.getString("invoice"),
                Columns.number(row, "step_id"),
                Columns.integer(row, "rank"),
                row.getString("step_status"));
    }

    /**
     * @param detail plain values, worded by the screens
     * @param contact whom to turn to, as on file today with {@code phone} and {@code email}; null: nobody, or no name
     * @param address the client's, line by line; empty: not known
     * @param missing what is not known and needed: phone or address; null: nothing
     * @param invoice number of the invoice it is about; null: the client as a whole
     * @param stepId the step to be carried out; null: no step asked for it
     * @param rank of the step
     * @param stepStatus of the step; null likewise
     */
    public record OpenTask(
            long id,
            TaskKind kind,
            LocalDate openedOn,
            LocalDate dueOn,
            Map<String, String> detail,
            long clientId,
            String clientNumber,
            String clientName,
            String language,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            String address,
            @Nullable String missing,
            @Nullable String collector,
            @Nullable String invoice,
            @Nullable Long stepId,
            @Nullable Integer rank,
            @Nullable String stepStatus) {}
}
