package io.quittance.intake.reverting;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was built on an import. */
@Component
public class RevertBlockers {

    private final JdbcClient jdbc;

    RevertBlockers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the import can be taken back. */
    public List<RevertBlocker> of(long importId) {
        return jdbc.sql("""
                with own_client as materialized (select * from client where import_id = :import),
                     own_invoice as materialized (select * from invoice where import_id = :import),
                     own_payment as materialized (select * from payment where import_id = :import),
                     built as (
                    select 'STEPS' as built, c.number from dunning_step s join own_client c on c.id = s.client_id
                    union all
                    select 'STEPS', i.number from dunning_line l join own_invoice i on i.id = l.invoice_id
                    union all
                    select 'HOLDS', c.number from hold h join own_client c on c.id = h.client_id
                    union all
                    select 'HOLDS', i.number from hold h join own_invoice i on i.id = h.invoice_id
                        where i.client_id not in (select id from own_client)
                    union all
                    select 'PAYMENTS', c.number from payment p join own_client c on c.id = p.client_id
                        where p.import_id is distinct from :import
                    union all
                    select 'PAYMENTS', i.number from allocation a join own_invoice i on i.id = a.invoice_id
                        join payment p on p.id = a.payment_id
                        where p.import_id is distinct from :import and i.client_id not in (select id from own_client)
                    union all
                    -- Money received later was imputed to what this import left open.
                    select 'PAYMENTS', c.number from payment p join client c on c.id = p.client_id
                        where p.import_id is distinct from :import and p.source = 'RECEIVED'
                          and p.id > (select max(o.id) from own_payment o
                                      where o.client_id = p.client_id and o.currency = p.currency and o.source = 'RECEIVED')
                    union all
                    -- A later file said what was left, knowing of this money or not.
                    select distinct 'PAYMENTS', i.number from allocation a
                        join own_payment o on o.id = a.payment_id and o.source = 'RECEIVED'
                        join invoice i on i.id = a.invoice_id
                        join allocation later on later.invoice_id = i.id
                        join payment p on p.id = later.payment_id and p.source = 'REPORTED' and p.id > o.id
                        where p.import_id is distinct from :import
                    union all
                    select 'PAYMENTS', i.number from allocation a join own_payment p on p.id = a.payment_id
                        join invoice i on i.id = a.invoice_id where a.allocated_at <> p.recorded_at
                    union all
                    select 'PAYMENTS', c.number from own_payment p join client c on c.id = p.client_id
                        where p.taken_back_on is not null
                          and not exists (select from allocation a where a.payment_id = p.id and a.invoice_id is not null)
                    union all
                    -- Charges of its invoices were paid, or its money paid charges.
                    select distinct 'PAYMENTS', i.number from allocation a join invoice i on i.id = a.charged_invoice_id
                        where i.id in (select o.id from own_invoice o) or a.payment_id in (select o.id from own_payment o)
                    union all
                    select distinct on (p.id) 'PROMISES', c.number from promise p join client c on c.id = p.client_id
                        where p.client_id in (select id from own_client)
                           or p.id in (select l.promise_id from promise_invoice l join own_invoice i on i.id = l.invoice_id)
                    union all
                    select 'DISPUTES', i.number from dispute d join own_invoice i on i.id = d.invoice_id
                    union all
                    select distinct on (p.id) 'PLANS', c.number from payment_plan p join client c on c.id = p.client_id
                        where p.client_id in (select id from own_client)
                           or p.id in (select v.plan_id from plan_version v join plan_invoice l on l.version_id = v.id
                                       join own_invoice i on i.id = l.invoice_id)
                    union all
                    select distinct on (s.id) 'SETTLEMENTS', c.number from settlement s join client c on c.id = s.client_id
                        where s.client_id in (select id from own_client)
                           or s.id in (select l.settlement_id from settlement_invoice l join own_invoice i on i.id = l.invoice_id)
                           or s.payment_id in (select id from own_payment)
                    union all
                    select 'DISCOUNTS', i.number from invoice_discount d join invoice i on i.id = d.invoice_id
                        where i.id in (select id from own_invoice) or d.payment_id in (select id from own_payment)
                    union all
                    select distinct 'CLAIMS', i.number from charge_claim k join own_invoice i on i.id = k.invoice_id
                    union all
                    select distinct on (l.note_id) 'DEBIT_NOTES', n.number from debit_note_line l
                        join debit_note n on n.id = l.note_id join own_invoice i on i.id = l.invoice_id
                    union all
                    select 'WAIVERS', i.number from charge_waiver w join own_invoice i on i.id = w.invoice_id
                    union all
                    select 'INVOICES', i.number from invoice i join own_client c on c.id = i.client_id
                        where i.import_id is distinct from :import
                    union all
                    select 'TASKS', c.number from task t join client c on c.id = t.client_id
                        where t.import_id = :import and t.closed_at is not null
                    union all
                    select 'TASKS', c.number from task t join own_client c on c.id = t.client_id
                        where t.import_id is distinct from :import
                    union all
                    select 'CONTACTS', c.number from contact k join own_client c on c.id = k.client_id
                        where k.import_id is distinct from :import
                    union all
                    select 'CHANGES', c.number from contact k join client c on c.id = k.client_id
                        where k.import_id = :import and k.version > 0
                    union all
                    select 'CHANGES', number from own_client where version > 0
                    union all
                    select 'CHANGES', number from own_invoice i where version > 0
                        and not exists (select from allocation a join payment p on p.id = a.payment_id
                                        where a.invoice_id = i.id and p.import_id is distinct from :import)
                    union all
                    select 'CHANGES', coalesce(c.number, i.number, kc.number, tc.number)
                    from intake_before b
                    left join client c on b.entity = 'CLIENT' and c.id = b.entity_id
                    left join invoice i on b.entity = 'INVOICE' and i.id = b.entity_id
                    left join contact k on b.entity = 'CONTACT' and k.id = b.entity_id
                    left join client kc on kc.id = k.client_id
                    left join task t on b.entity = 'TASK' and t.id = b.entity_id
                    left join client tc on tc.id = t.client_id
                    where b.import_id = :import
                      and b.version_after is distinct from coalesce(c.version, i.version, k.version, t.version)
                )
                select built, count(*) as count, coalesce(min(number), '') as example from built group by built order by built
                """)
                .param("import", importId)
                .query(DataClassRowMapper.newInstance(RevertBlocker.class))
                .list();
    }
}
