package io.quittance.dunning.run;

import io.quittance.dunning.policy.Channel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would the night decide? It is the night's own decision, taken and then let go: nothing is written. */
@Component
public class DunningPreview {

    private final JdbcClient jdbc;
    private final Decision decision;
    private final RunList runs;
    private final BeforeTheNight before;

    DunningPreview(JdbcClient jdbc, Decision decision, RunList runs, BeforeTheNight before) {
        this.jdbc = jdbc;
        this.before = before;
        this.decision = decision;
        this.runs = runs;
    }

    /** The same with the first fifty steps and skips. */
    @Transactional
    public Preview of(long creditorId, LocalDate on) {
        return of(creditorId, on, 0, 50);
    }

    /**
     * Decides as {@link DunningNight#run} would on that day, with the books as they are now.
     *
     * @param from how many steps and skips to leave out at the beginning of the pages
     * @throws RunInThePastException when the creditor's last run was on a later day
     */
    @Transactional // not read-only: the decision keeps temporary tables, gone when it ends
    public Preview of(long creditorId, LocalDate on, int from, int limit) {
        return of(creditorId, on, Preview.Part.of(from, limit));
    }

    /** The same; the pages hold only the steps and skips that are looked for, the counts tell of all. */
    @Transactional
    public Preview of(long creditorId, LocalDate on, Preview.Part part) {
        LocalDate last = runs.last(creditorId).map(RunRow::on).orElse(LocalDate.MIN);
        if (last.isAfter(on)) {
            throw new RunInThePastException(on, last);
        }
        if (last.equals(on)) {
            return Preview.ofADayAlreadyRun(on);
        }
        // The night takes back first what is settled; here that is undone again, and it alone: the caller's own work
        // stays.
        jdbc.sql("savepoint before_the_night").update();
        before.of(creditorId, on, "preview");
        Decision.Figures figures = decision.take(creditorId, on);
        Preview preview = new Preview(
                on,
                false,
                figures.invoices(),
                figures.steps(),
                figures.lines(),
                figures.skips(),
                levels(),
                reasons(),
                steps(part),
                skips(part));
        jdbc.sql("rollback to savepoint before_the_night").update();
        return preview;
    }

    private List<LevelCount> levels() {
        return jdbc.sql("""
                select p.code as policy, s.rank, s.channel, s.template, s.currency,
                       count(*) as steps, sum(l.lines)::int as lines, sum(s.amount) as amount
                from tonight_step s
                join (select client_id, currency, count(*) as lines
                      from tonight_verdict
                      where skipped is null
                      group by client_id, currency) l using (client_id, currency)
                join dunning_policy_version v on v.id = s.policy_version_id
                join dunning_policy p on p.id = v.policy_id
                group by p.code, s.rank, s.channel, s.template, s.currency
                order by s.rank, p.code, s.channel, s.currency
                """)
                .query(DataClassRowMapper.newInstance(LevelCount.class))
                .list();
    }

    private List<ReasonCount> reasons() {
        return jdbc.sql("""
                select skipped as reason, case skipped when 'HELD' then hold_reason end as hold_reason, currency,
                       count(*) as invoices, sum(balance) as amount
                from tonight_verdict
                where skipped is not null
                group by 1, 2, 3
                order by invoices desc, 1, 2, 3
                """)
                .query(DataClassRowMapper.newInstance(ReasonCount.class))
                .list();
    }

    private List<Preview.PlannedStep> steps(Preview.Part part) {
        return jdbc.sql("""
                select s.*, c.number, c.name, p.code as policy,
                       array(select i.number from tonight_verdict v join invoice i on i.id = v.invoice_id
                             where v.client_id = s.client_id and v.currency = s.currency and v.skipped is null
                             order by i.due_on, i.id) as invoices,
                       array(select i.number from tonight_book b join invoice i on i.id = b.invoice_id
                             where b.client_id = s.client_id and b.currency = s.currency
                               and b.days_overdue > 0 and not b.is_leaving and s.channel <> 'HANDOVER'
                               and not exists (select from tonight_verdict v
                                               where v.invoice_id = b.invoice_id and v.skipped is null)
                             order by i.due_on, i.id) as others_listed
                from (select * from tonight_step
                      where rank = coalesce(:rank::int, rank)
                      order by rank desc, amount desc, client_id, currency
                      offset :from limit :limit) s
                join client c on c.id = s.client_id
                join dunning_policy_version v on v.id = s.policy_version_id
                join dunning_policy p on p.id = v.policy_id
                order by s.rank desc, s.amount desc, s.client_id, s.currency
                """)
                .param("rank", part.rank())
                .param("from", part.from())
                .param("limit", part.limit())
                .query(DunningPreview::step)
                .list();
    }

    private static Preview.PlannedStep step(ResultSet row, int n) throws SQLException {
        return new Preview.PlannedStep(
                row.getLong("client_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("policy"),
                row.getInt("rank"),
                Channel.valueOf(row.getString("channel")),
                row.getString("template"),
                row.getString("status").equals("PROPOSED"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                texts(row.getArray("invoices")),
                texts(row.getArray("others_listed")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private List<SkipRow> skips(Preview.Part part) {
        return jdbc.sql("""
                select v.invoice_id, i.number as invoice_number, i.due_on, v.client_id, c.number as client_number,
                       c.name as client_name, v.next_rank as rank, v.skipped as reason,
                       case v.skipped when 'HELD' then v.hold_reason end as hold_reason,
                       v.until, v.balance as amount, v.currency
                from tonight_verdict v
                join invoice i on i.id = v.invoice_id
                join client c on c.id = v.client_id
                where v.skipped = coalesce(:reason::text, v.skipped)
                  and (:hold::text is null or v.skipped = 'HELD' and v.hold_reason = :hold)
                order by v.invoice_id
                offset :from limit :limit
                """)
                .param("reason", part.reason() == null ? null : part.reason().name())
                .param(
                        "hold",
                        part.holdReason() == null ? null : part.holdReason().name())
                .param("from", part.from())
                .param("limit", part.limit())
                .query(DataClassRowMapper.newInstance(SkipRow.class))
                .list();
    }
}
