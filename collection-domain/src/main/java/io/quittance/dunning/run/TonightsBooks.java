package io.quittance.dunning.run;

/** What a night looks at before it decides: each question fills the temporary table that {@link Decision} names after it. */
final class TonightsBooks {

    static final String CREDITOR = """
            select k.stale_payments_days is not null
                       and coalesce(m.seen_until < :on - k.stale_payments_days, true) as is_stale,
                   is_sending_stopped(k.id) as is_stopped
            from creditor k
            cross join money_seen(k.id, :on) m
            where k.id = :creditor
            """;

    static final String CLIENTS = """
            select distinct client_id
            from ladder(:creditor, :on)
            where next_on <= :on and due_on <= (select ladder_horizon(:on))
            """;

    /** On its own, so that it is worked out once, and the planner knows how little it is. */
    static final String HELD = """
            select h.invoice_id, h.held, h.reason, h.until
            from tonight_client t
            join held_on(:on) h on h.client_id = t.client_id
            where h.creditor_id = :creditor
            """;

    static final String BOOK = """
            with book as (
                select l.invoice_id, l.client_id, l.currency, l.due_on, l.balance, l.days_overdue,
                       l.country, l.policy_version_id, l.contact_gap_days, l.last_blocks,
                       l.next_rank, l.next_channel, l.next_template,
                       l.next_on is not null and l.next_on <= :on as is_due
                from tonight_client t
                join ladder(:creditor, :on) l on l.client_id = t.client_id
                where l.due_on <= (select ladder_horizon(:on))
            )
            select b.*, coalesce(h.held, 0) as held, h.reason as hold_reason, h.until as held_until,
                   -- Handed over, or waiting for a yes: one hand asks for it, never two.
                   coalesce(b.last_blocks in ('WITH_AGENCY', 'HANDOVER_AWAITED'), false) as is_leaving
            from book b
            left join tonight_held h on h.invoice_id = b.invoice_id
            """;

    /** Asked once for each policy and country, not for each invoice. */
    static final String DAYS = """
            select policy_version_id, country, is_contact_day(policy_version_id, country, :on) as is_good,
                   first_contact_day(policy_version_id, country, :on) as first_good
            from (select distinct policy_version_id, country from tonight_book where is_due) asked
            """;

    static final String CASH = """
            select client_id, currency, sum(credits) as credits, sum(unapplied) as unapplied
            from (select client_id, currency, -balance as credits, 0 as unapplied
                  from invoice join tonight_client using (client_id) where balance < 0
                  union all
                  select client_id, currency, 0, amount
                  from cash_of_client join tonight_client using (client_id)) cash
            group by client_id, currency
            """;

    /** What a client owes up to each invoice, the oldest first: worked out only where there is money that may cover it. */
    static final String OWED = """
            select b.invoice_id, sum(b.balance - b.held) over (partition by b.client_id, b.currency
                                                               order by b.due_on, b.invoice_id) as so_far
            from tonight_book b
            join tonight_cash c on c.client_id = b.client_id and c.currency = b.currency
            """;

    /** Of each client only the last days are read, however long it is known. The agency hears of a handover, not the client. */
    static final String CONTACTED = """
            select t.client_id, last.counts_from as last_on, coalesce(recent.days, '{}') as recent_days, recent.today
            from tonight_client t
            cross join lateral (
                select s.counts_from from dunning_step s
                where s.client_id = t.client_id and s.status <> 'CANCELLED' and s.channel <> 'HANDOVER'
                order by s.counts_from desc
                limit 1) last
            cross join lateral (
                select array_agg(s.counts_from order by s.counts_from desc) as days,
                       count(*) filter (where s.counts_from = :on and is_automatic(s.channel)) as today
                from dunning_step s
                where s.client_id = t.client_id and s.counts_from > :on - 7 and s.status <> 'CANCELLED'
                  and s.channel <> 'HANDOVER') recent
            """;

    static final String REACHABLE = """
            select distinct client_id from contact join tonight_client using (client_id) where email is not null
            """;

    /** A handover that waits for a yes. */
    static final String HANDOVERS = """
            select distinct s.client_id, s.currency
            from dunning_step s
            where s.creditor_id = :creditor and s.channel = 'HANDOVER' and s.status = 'PROPOSED'
            """;

    private TonightsBooks() {}
}
