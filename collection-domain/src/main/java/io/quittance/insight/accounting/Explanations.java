package io.quittance.insight.accounting;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of exactly that amount may explain a difference: money that one side knows of and the other does not, or an invoice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Explanations {

    /** Above zero: the accounting has more, so it may not know of money here; below, it knows of money or lacks an invoice. */
    private static final String EXPLAIN = """
            with differing as (
                select r.no, r.client_id, r.currency, coalesce(r.theirs, 0) - coalesce(r.ours, 0) as more
                from balance_check_row r
                where r.check_id = :check and r.client_id is not null and coalesce(r.theirs, 0) <> coalesce(r.ours, 0)
            ),
            money as (
                select d.no, p.id, p.source, p.received_on, e.number as export,
                       p.source = 'RECEIVED' and p.unapplied = d.more as is_unapplied
                from differing d
                join payment p on p.client_id = d.client_id and p.currency = d.currency and p.source <> 'REPORTED'
                              and p.received_on <= :on and p.taken_back_on is null
                              and d.more in (p.amount, nullif(p.unapplied, 0))
                left join exported_payment x on x.payment_id = p.id
                left join payment_export e on e.id = x.export_id
            ),
            told as (
                select m.no, 1 as turn, 'UNAPPLIED' as why, '' as what, m.received_on as day from money m where m.is_unapplied
                union all
                select m.no, 2, 'GIVEN_UP', '', m.received_on from money m where m.source in ('WRITTEN_OFF', 'REBATE')
                union all
                select m.no, 3, 'NOT_EXPORTED', '', m.received_on from money m where m.export is null
                union all
                select m.no, 4, 'EXPORT', m.export::text, m.received_on from money m where m.export is not null
                union all
                select d.no, 5, 'EXPORT', e.number::text, e.made_on
                from differing d
                join (select p.client_id, r.currency, r.export_id, sum(r.amount) as amount
                      from payment p
                      join payment_export_row r on r.payment_id = p.id and r.booked_on <= :on
                      where p.client_id in (select x.client_id from differing x)
                      group by p.client_id, r.currency, r.export_id) s
                    on s.client_id = d.client_id and s.currency = d.currency and s.amount = d.more
                join payment_export e on e.id = s.export_id
                union all
                select d.no, 6, 'BANK_LINE', '', l.booked_on
                from differing d
                join match_proposal m on m.client_id = d.client_id and m.rank = 1
                join statement_line l on l.id = m.line_id and l.currency = d.currency and l.waiting = -d.more and l.booked_on <= :on
                where d.more < 0
                union all
                select d.no, 7, 'INVOICE', i.number, i.issued_on
                from differing d
                join invoice i on i.client_id = d.client_id and i.currency = d.currency and i.issued_on <= :on and i.total = -d.more
                union all
                select d.no, 8, 'SETTLED', i.number, i.issued_on
                from differing d
                join invoice i on i.client_id = d.client_id and i.currency = d.currency and i.issued_on <= :on and i.total = d.more
                                  and i.balance = 0
            ),
            likeliest as (
                select distinct on (no) no, why, what, day from told order by no, turn, day desc, what
            )
            update balance_check_row r
            set why = l.why, why_what = l.what, why_on = l.day
            from likeliest l
            where r.check_id = :check and r.no = l.no
            """;

    private final JdbcClient jdbc;

    Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void of(long creditorId, long check, LocalDate asOf) {
        jdbc.sql(EXPLAIN)
                .param("creditor", creditorId)
                .param("check", check)
                .param("on", asOf)
                .update();
    }
}
