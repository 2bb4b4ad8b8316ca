package io.quittance.intake.checking;

import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payments against our clients, invoices and payments. A payment has no number of its own: it is the n-th of its client, day,
 * amount and reference, and known when we have n of those, whoever recorded them.
 */
@Component
final class PaymentCheck implements KindCheck {

    private final JdbcClient jdbc;

    PaymentCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void gatherFacts(ImportJob job) {
        jdbc.sql("""
                insert into intake_fact (line, client_number, client_id, invoice_number, invoice_id, currency, amount,
                    received_on, reference)
                select r.line, r.client_number, coalesce(c.id, case when r.client_number is null then i.client_id end),
                    r.invoice_number, i.id, coalesce(r.currency, i.currency, cr.currency), r.amount, r.received_on,
                    -- The invoice is the debtor's choice (C. civ. 1342-10): imputation reads it in the reference, as a
                    -- word of its own. F2026-12 does not name F2026-1.
                    case when r.invoice_number is null
                           or r.payment_reference ~* ('(?<![[:alnum:]_/.-])'
                                || regexp_replace(r.invoice_number, '([][\\\\.*^$+?(){}|])', '\\\\\\1', 'g')
                                || '(?![[:alnum:]_/-]|\\.[[:alnum:]])')
                         then coalesce(r.payment_reference, '')
                         else concat_ws(' ', r.invoice_number, r.payment_reference) end
                from intake_row r
                join creditor cr on cr.id = :creditor
                left join client c on c.creditor_id = cr.id and c.number = r.client_number
                left join invoice i on i.creditor_id = cr.id and i.number = r.invoice_number
                where r.import_id = :import and r.readable
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .update();
    }

    @Override
    public void find(ImportJob job) {
        jdbc.sql("""
                insert into intake_finding
                select f.line, fact.field, fact.code, fact.expected
                from intake_fact f
                left join invoice i on i.id = f.invoice_id
                left join client c on c.id = i.client_id
                cross join lateral (values
                    ('CLIENT_NUMBER', 'UNKNOWN_CLIENT', f.client_number is not null and f.client_id is null, ''),
                    ('INVOICE_NUMBER', 'UNKNOWN_INVOICE', f.invoice_number is not null and f.invoice_id is null, ''),
                    ('INVOICE_NUMBER', 'INVOICE_OF_OTHER_CLIENT', i.client_id <> f.client_id, c.number),
                    ('CURRENCY', 'CURRENCY_OF_INVOICE_DIFFERS', i.currency <> f.currency, i.currency)
                ) as fact (field, code, broken, expected)
                where fact.broken
                """).update();
        findEqualRows(job);
    }

    /** Two equal payments may well be two payments: each counts, and a person is told. */
    private void findEqualRows(ImportJob job) {
        jdbc.sql("""
                insert into intake_finding
                select line, 'PAYMENT_AMOUNT', 'EXACT_DUPLICATE', first_line::text
                from (
                    select line, min(line) over (partition by client_number, invoice_number, received_on, cells) as first_line
                    from intake_row where import_id = :import and readable
                ) alike
                where line > first_line
                """).param("import", job.importId()).update();
    }

    @Override
    public void decide(String[] errors) {
        jdbc.sql("""
                with rejected as (select distinct line from intake_finding where code = any (:errors))
                insert into intake_decision (line, outcome)
                select line, 'REJECTED' from rejected
                union all
                select f.line, case when f.occurrence <= known.payments then 'UNCHANGED' else 'NEW' end
                from (
                    select line, client_id, currency, amount, received_on, reference,
                        row_number() over (partition by client_id, currency, amount, received_on, reference order by line)
                            as occurrence
                    from intake_fact where line not in (select line from rejected)
                ) f
                cross join lateral (
                    select count(*) as payments from payment p
                    where p.client_id = f.client_id and p.source = 'RECEIVED' and p.currency = f.currency
                      and p.amount = f.amount and p.received_on = f.received_on and p.reference = f.reference
                      and p.taken_back_reason is distinct from 'MISTAKE' -- what never was is no payment we know
                ) known
                """).param("errors", errors).update();
    }
}
