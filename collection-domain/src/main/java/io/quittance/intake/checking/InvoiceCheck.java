package io.quittance.intake.checking;

import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices against the rest of their file and against the invoices we hold: a number is one invoice. */
@Component
final class InvoiceCheck implements KindCheck {

    private final JdbcClient jdbc;

    InvoiceCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void gatherFacts(ImportJob job) {
        jdbc.sql("""
                insert into intake_fact (line, client_number, client_id, client_name, email, phone, contact_name, contact_role,
                    invoice_number, invoice_id, issued_on, due_on, currency, total, balance, paid_on, order_reference)
                select r.line, r.client_number, c.id, r.client_name, r.email, r.phone, r.contact_name, r.contact_role,
                    r.invoice_number, i.id, r.issued_on, r.due_on,
                    coalesce(r.currency, i.currency, cr.currency),
                    coalesce(r.total, i.total, r.balance), coalesce(r.balance, i.balance, r.total),
                    r.paid_on, r.order_reference
                from intake_row r
                join creditor cr on cr.id = :creditor
                left join client c on c.creditor_id = cr.id and c.number = r.client_number
                left join invoice i on i.creditor_id = cr.id and i.number = r.invoice_number
                where r.import_id = :import and r.readable
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .update();
        leaveOutLosses(job);
    }

    /** The other books list what was written off here until they know of the loss: it is not open again for that. */
    private void leaveOutLosses(ImportJob job) {
        jdbc.sql("""
                update intake_fact f set balance = greatest(f.balance - loss.amount, i.balance)
                from invoice i
                join (
                    select a.invoice_id, sum(a.amount) as amount
                    from payment p join allocation a on a.payment_id = p.id and a.invoice_id is not null
                    where p.creditor_id = :creditor and p.source in ('WRITTEN_OFF', 'REBATE')
                    group by a.invoice_id
                    having sum(a.amount) > 0
                ) loss on loss.invoice_id = i.id
                where i.id = f.invoice_id and f.balance > i.balance
                """).param("creditor", job.creditorId()).update();
    }

    @Override
    public void find(ImportJob job) {
        findRepeatedNumbers();
        findDifferences();
        findLosses(job);
        findImpossibleBalances();
        findChangedDueDates();
    }

    private void findRepeatedNumbers() {
        jdbc.sql("""
                insert into intake_finding
                select f.line, 'INVOICE_NUMBER',
                    case when repeated.versions > 1 then 'DUPLICATE_NUMBER' else 'EXACT_DUPLICATE' end,
                    (case when f.line = repeated.first_line then repeated.last_line else repeated.first_line end)::text
                from (
                    select invoice_number, min(line) as first_line, max(line) as last_line,
                        count(distinct (client_number, issued_on, due_on, currency, total, balance, paid_on)) as versions
                    from intake_fact
                    where invoice_number in (
                        select invoice_number from intake_fact group by invoice_number having count(*) > 1)
                    group by invoice_number
                ) repeated
                join intake_fact f using (invoice_number)
                where repeated.versions > 1 or f.line > repeated.first_line
                """).update();
    }

    /** What an issued invoice says of itself does not change: someone used its number again. */
    private void findDifferences() {
        jdbc.sql("""
                insert into intake_finding
                select f.line, fact.field, 'INVOICE_DIFFERS', fact.held
                from intake_fact f
                join invoice i on i.id = f.invoice_id
                join client c on c.id = i.client_id
                cross join lateral (values
                    ('CLIENT_NUMBER', f.client_number <> c.number, c.number),
                    ('CURRENCY', f.currency <> i.currency, i.currency),
                    ('TOTAL', f.total <> i.total, i.total::text),
                    ('ISSUE_DATE', f.issued_on <> i.issued_on, i.issued_on::text)
                ) as fact (field, differs, held)
                where fact.differs
                """).update();
    }

    /** More may be left than we thought only as far as earlier files, not payments we saw, made it less. */
    private void findImpossibleBalances() {
        jdbc.sql("""
                insert into intake_finding
                select f.line, 'TOTAL', 'ZERO_TOTAL', '≠ 0' from intake_fact f where f.invoice_id is null and f.total = 0
                union all
                select f.line, 'BALANCE',
                    case when sign(f.balance) = -sign(i.total) then 'BALANCE_OF_OTHER_SIGN'
                         else 'BALANCE_HIGHER_THAN_KNOWN' end,
                    i.balance::text
                from intake_fact f
                join invoice i on i.id = f.invoice_id and f.balance <> i.balance
                cross join lateral (
                    select coalesce(sum(a.amount), 0) as amount
                    from allocation a join payment p on p.id = a.payment_id
                    where a.invoice_id = i.id and p.source = 'REPORTED'
                ) reported
                where sign(f.balance) = -sign(i.total)
                   or (f.balance - i.balance) * sign(i.total) > reported.amount * sign(i.total)
                """).update();
    }

    private void findLosses(ImportJob job) {
        jdbc.sql("""
                insert into intake_finding
                select f.line, 'BALANCE', 'WRITTEN_OFF_HERE', (r.balance - f.balance)::text
                from intake_fact f
                join intake_row r on r.import_id = :import and r.line = f.line
                where f.invoice_id is not null and r.balance > f.balance
                """).param("import", job.importId()).update();
    }

    private void findChangedDueDates() {
        jdbc.sql("""
                insert into intake_finding
                select f.line, 'DUE_DATE', 'DUE_DATE_CHANGED', i.due_on::text
                from intake_fact f join invoice i on i.id = f.invoice_id and i.due_on <> f.due_on
                """).update();
    }

    @Override
    public void decide(String[] errors) {
        jdbc.sql("""
                with rejected as (select distinct line from intake_finding where code = any (:errors)),
                     repeated as (select line from intake_finding where code = 'EXACT_DUPLICATE'),
                     -- The invoice may be known and its client reachable only now.
                     reached as (select line from intake_contact where client_id is not null and contact_id is null)
                insert into intake_decision (line, outcome)
                select f.line,
                    case when rejected.line is not null then 'REJECTED'
                         when reached.line is not null and f.invoice_id is not null then 'CHANGED'
                         when repeated.line is not null then 'UNCHANGED'
                         when f.invoice_id is null then 'NEW'
                         when f.balance <> i.balance or f.due_on <> i.due_on then 'CHANGED'
                         else 'UNCHANGED' end
                from intake_fact f
                left join rejected using (line)
                left join repeated using (line)
                left join reached using (line)
                left join invoice i on i.id = f.invoice_id
                """).param("errors", errors).update();
    }
}
