package io.quittance.dunning.run;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who climbs tonight, and who is left alone and why: the one place where it is decided, for the night and its preview.
 *
 * <p>It leaves temporary tables that last until the end of the transaction: {@code tonight_book} (every invoice that
 * matters to a client who has one due), {@code tonight_verdict} (one row per invoice due for a rung: its skip reason, or
 * none if it climbs) and {@code tonight_step} (one row per client and currency); the others are on the way to these. Each is
 * counted before it is used: in one question the planner expects one row where there are a hundred thousand, and reads the
 * rest of the books for each of them.
 *
 * <p>What it looks at is asked in {@link TonightsBooks}.
 *
 * <p>The order of reasons. First each invoice for itself: {@code STALE_PAYMENTS}, {@code WITH_AGENCY}, {@code HELD}, {@code
 * COVERED_BY_CASH}, {@code APPROVAL_AWAITED}, {@code CALL_AWAITED}, {@code LETTER_AWAITED}, {@code HANDOVER_AWAITED}, {@code
 * SENDING_STOPPED}, {@code NOT_A_CONTACT_DAY} (an agency has none), {@code CONTACTED_RECENTLY}, {@code WEEKLY_CAP} (of what leaves by itself). Those left are candidates; in each client and currency they are tried as
 * the leader of the step, the highest rank first, then the oldest due. A candidate cannot lead when what would be asked of
 * the client with it and those behind it is under its level's minimum, {@code BELOW_MINIMUM}, or when its level writes an
 * email and there is no address, {@code NO_CONTACT}. The first that can gives the step its policy, level and channel;
 * those behind it climb along, each one rung of its own; those before it are skipped, so that one invoice that is stuck
 * keeps no other from climbing. Of steps in several currencies that would leave by themselves on one day, the firmest and largest go, as
 * many as the cap allows; the others wait, {@code DAILY_CAP}.
 *
 * <p>What is not due yet is asked for by a courtesy alone: under any other level it climbs along and is told. A handover is
 * of the invoices at that very rung: they alone climb, are asked for and must be worth the minimum; the client's other
 * candidates are {@code CONTACTED_RECENTLY}, as is what is due for a handover where another level leads. While it waits for a yes, no other is proposed for the client and currency: the
 * rest of the books climbs on, and one decision is asked for, not one a night.
 */
@Component
class Decision {

    /**
     * For this transaction: sorts stay in memory, a rough sample tells how many rows there are, and no question is compiled for longer
     * than it runs.
     */
    private static final String FEW_LARGE_QUESTIONS = """
            select set_config('work_mem', '64MB', true), set_config('default_statistics_target', '20', true),
                   set_config('jit', 'off', true)
            """;

    private static final String ALONE = """
            select b.*, t.last_on + b.contact_gap_days as contact_from, d.first_good,
                   t.recent_days[v.max_per_week] + 7 as under_cap_on,
                   v.max_per_day - coalesce(t.today, 0) as left_today,
                   v.max_per_week - coalesce(cardinality(t.recent_days), 0) as left_this_week,
                   coalesce(c.credits, 0) as credits, coalesce(c.unapplied, 0) as unapplied,
                   case
                       when k.is_stale then 'STALE_PAYMENTS'
                       when b.is_leaving then b.last_blocks
                       when b.held >= b.balance then 'HELD'
                       when o.so_far <= c.credits + c.unapplied then 'COVERED_BY_CASH'
                       when b.last_blocks is not null then b.last_blocks
                       when b.next_channel = 'HANDOVER' and h.client_id is not null then 'HANDOVER_AWAITED'
                       when k.is_stopped and is_automatic(b.next_channel) then 'SENDING_STOPPED'
                       when not d.is_good and b.next_channel <> 'HANDOVER' then 'NOT_A_CONTACT_DAY'
                       when :on < t.last_on + b.contact_gap_days then 'CONTACTED_RECENTLY'
                       when is_automatic(b.next_channel) and t.recent_days[v.max_per_week] is not null then 'WEEKLY_CAP'
                   end as reason
            from tonight_book b
            cross join tonight_creditor k
            join dunning_policy_version v on v.id = b.policy_version_id
            join tonight_day d on d.policy_version_id = b.policy_version_id and d.country = b.country
            left join tonight_cash c on c.client_id = b.client_id and c.currency = b.currency
            left join tonight_owed o on o.invoice_id = b.invoice_id
            left join tonight_contacted t on t.client_id = b.client_id
            left join tonight_handover h on h.client_id = b.client_id and h.currency = b.currency
            where b.is_due
            """;

    private static final String CANDIDATES = """
            with overdue as (
                select client_id, currency, sum(balance - held) as amount
                from tonight_book
                where days_overdue > 0 and not is_leaving
                group by client_id, currency
            ),
            candidate as (
                select a.invoice_id, a.client_id, a.currency, a.policy_version_id, a.next_rank, a.next_channel, a.left_today,
                       a.left_this_week, l.needs_approval, r.client_id is not null as has_email,
                       case when l.channel = 'HANDOVER'
                            then sum(a.balance - a.held) over (rung rows between current row and unbounded following)
                                 - a.credits - a.unapplied
                            when l.after_days < 0 -- what is overdue is not asked for, and takes credits and cash first
                            then sum(case when a.days_overdue > 0 then 0 else a.balance - a.held end)
                                     over (turn rows between current row and unbounded following)
                                 - greatest(a.credits + a.unapplied - coalesce(o.amount, 0), 0)
                            else coalesce(o.amount, 0) - a.credits - a.unapplied
                       end as asked,
                       row_number() over turn as turn,
                       l.minimum_amount, l.letter_if_no_email
                from tonight_alone a
                join dunning_level l on l.policy_version_id = a.policy_version_id and l.rank = a.next_rank
                left join overdue o on o.client_id = a.client_id and o.currency = a.currency
                left join tonight_reachable r on r.client_id = a.client_id
                where a.reason is null
                window turn as (partition by a.client_id, a.currency order by a.next_rank desc, a.due_on, a.invoice_id),
                       rung as (partition by a.client_id, a.currency, a.policy_version_id, a.next_rank
                                order by a.due_on, a.invoice_id)
            ),
            tried as (
                select *, case
                           when asked <= 0 or asked < minimum_amount then 'BELOW_MINIMUM'
                           when next_channel = 'EMAIL' and not has_email and not letter_if_no_email then 'NO_CONTACT'
                           when next_channel = 'SMS' and not may_be_texted(client_id) then 'NO_CONTACT'
                       end as obstacle
                from candidate
            )
            select *, count(*) filter (where obstacle is null) over (partition by client_id, currency order by turn) as leaders
            from tried
            """;

    private static final String LEADERS = """
            select *, is_automatic(next_channel) and (nth > left_today or nth > 1 and nth > left_this_week) as is_capped
            from (select client_id, currency, policy_version_id, next_rank, next_channel, left_today, left_this_week,
                         count(*) filter (where is_automatic(next_channel))
                             over (partition by client_id order by next_rank desc, asked desc, currency) as nth
                  from tonight_candidate
                  where obstacle is null and leaders = 1) l
            """;

    private static final String VERDICT = """
            with judged as (
                select a.client_id, a.invoice_id, a.currency, a.due_on, a.balance, a.held, a.days_overdue,
                       a.policy_version_id, a.next_rank, a.next_channel, a.next_template, a.hold_reason, a.held_until,
                       a.credits, a.unapplied, l.turn, l.asked, l.needs_approval,
                       coalesce(a.reason,
                                case when l.leaders = 0 then l.obstacle
                                     when f.is_capped then 'DAILY_CAP'
                                     when left_behind.yes then 'CONTACTED_RECENTLY' end) as skipped,
                       case when a.reason is null then :on + greatest(a.contact_gap_days, 1) else a.contact_from end as contact_from,
                       a.first_good, a.under_cap_on,
                       l.obstacle is null and l.leaders = 1 and not f.is_capped as leads,
                       a.next_channel = 'EMAIL' and not l.has_email as lacks_email
                from tonight_alone a
                left join tonight_candidate l on l.invoice_id = a.invoice_id
                left join tonight_leader f on f.client_id = a.client_id and f.currency = a.currency
                cross join lateral (
                    select l.leaders > 0 and 'HANDOVER' in (a.next_channel, f.next_channel)
                           and (a.policy_version_id, a.next_rank) <> (f.policy_version_id, f.next_rank)) left_behind (yes)
            )
            select *, case skipped when 'HELD' then held_until
                                   when 'NOT_A_CONTACT_DAY' then first_good
                                   when 'WEEKLY_CAP' then under_cap_on
                                   when 'CONTACTED_RECENTLY' then contact_from
                                   when 'DAILY_CAP' then contact_from end as until
            from judged
            """;

    private static final String STEPS = """
            select client_id, currency, policy_version_id, next_rank as rank,
                   case when lacks_email then 'LETTER' else next_channel end as channel,
                   next_template as template,
                   case when needs_approval or next_channel = 'HANDOVER' then 'PROPOSED' else 'APPROVED' end as status,
                   asked as amount, credits, unapplied
            from tonight_verdict
            where leads
            """;

    private final JdbcClient jdbc;

    Decision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decides for this creditor on this day, in the transaction at hand; what an earlier decision left in it is dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    Figures take(long creditorId, LocalDate on) {
        jdbc.sql(FEW_LARGE_QUESTIONS).query().singleRow();
        jdbc.sql("""
                drop table if exists tonight_creditor, tonight_client, tonight_held, tonight_book, tonight_day, tonight_cash,
                                     tonight_owed, tonight_contacted, tonight_reachable, tonight_handover, tonight_alone, tonight_candidate,
                                     tonight_leader, tonight_verdict, tonight_step
                """).update();
        keep("tonight_creditor", TonightsBooks.CREDITOR, "is_stale", creditorId, on);
        keep("tonight_client", TonightsBooks.CLIENTS, "client_id", creditorId, on);
        keep("tonight_held", TonightsBooks.HELD, "invoice_id", creditorId, on);
        keep(
                "tonight_book",
                TonightsBooks.BOOK,
                "client_id, currency, invoice_id, is_due, policy_version_id, country, next_rank",
                creditorId,
                on);
        keep("tonight_day", TonightsBooks.DAYS, "policy_version_id, country", creditorId, on);
        keep("tonight_cash", TonightsBooks.CASH, "client_id, currency", creditorId, on);
        keep("tonight_owed", TonightsBooks.OWED, "invoice_id", creditorId, on);
        keep("tonight_contacted", TonightsBooks.CONTACTED, "client_id", creditorId, on);
        keep("tonight_reachable", TonightsBooks.REACHABLE, "client_id", creditorId, on);
        keep("tonight_handover", TonightsBooks.HANDOVERS, "client_id, currency", creditorId, on);
        keep(
                "tonight_alone",
                ALONE,
                "client_id, currency, invoice_id, reason, policy_version_id, next_rank",
                creditorId,
                on);
        keep("tonight_candidate", CANDIDATES, "client_id, currency, invoice_id, obstacle, leaders", creditorId, on);
        keep("tonight_leader", LEADERS, "client_id, currency", creditorId, on);
        keep("tonight_verdict", VERDICT, "client_id, currency, invoice_id, skipped, leads", creditorId, on);
        keep("tonight_step", STEPS, "client_id, currency", creditorId, on);
        return jdbc.sql("""
                select count(*) as invoices, count(*) filter (where skipped is null) as lines, count(skipped) as skips,
                       (select count(*) from tonight_step) as steps
                from tonight_verdict
                """).query(Figures.class).single();
    }

    private void keep(String table, String question, String keys, long creditorId, LocalDate on) {
        jdbc.sql("create temporary table " + table + " on commit drop as " + question)
                .param("creditor", creditorId)
                .param("on", on)
                .update();
        // Nobody else gathers statistics on a temporary table.
        jdbc.sql("analyze " + table + " (" + keys + ")").update();
    }

    /** How many invoices were due for a rung, how many of them climb or are left alone, and in how many steps. */
    record Figures(int invoices, int steps, int lines, int skips) {}
}
