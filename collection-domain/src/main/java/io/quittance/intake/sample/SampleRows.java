package io.quittance.intake.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes made-up books, one statement a table: the rows travel as one JSON document. */
@Component
class SampleRows {

    private static final String CLIENTS = """
            insert into client (creditor_id, number, name, kind, siren, language, address_line1, postcode, city, country,
                                segment, collector_id, payment_terms_days)
            select :creditor, r.number, r.name, r.kind, r.siren, r.language, r.street, r.postcode, r.city, r.country,
                   r.segment, (cast(:collectors as bigint[]))[r.collector + 1], r.terms
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                number text, name text, kind text, siren text, language text, street text, postcode text, city text,
                country text, segment text, collector int, terms int)
            """;

    private static final String CONTACTS = """
            insert into contact (client_id, name, role, email, phone)
            select c.id, r.contact, 'ACCOUNTING', r.email, r.phone
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (number text, contact text, email text, phone text)
            join client c on c.creditor_id = :creditor and c.number = r.number
            """;

    private static final String NO_CONTACT = """
            insert into task (creditor_id, client_id, kind, opened_on, due_on)
            select :creditor, c.id, 'NO_CONTACT', :on, :on
            from client c
            where c.creditor_id = :creditor
              and not exists (select from contact e where e.client_id = c.id and e.email is not null)
              and exists (select from invoice i where i.client_id = c.id and i.balance > 0)
            order by c.id
            """;

    /** The balance follows from the payments, once they are in. */
    private static final String INVOICES = """
            insert into invoice (creditor_id, client_id, number, issued_on, due_on, currency, total, balance)
            select :creditor, c.id, r.number, r."issuedOn", r."dueOn", r.currency, r.total, r.total
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                client text, number text, "issuedOn" date, "dueOn" date, currency text, total numeric)
            join client c on c.creditor_id = :creditor and c.number = r.client
            """;

    private static final String PAYMENTS = """
            insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, reference,
                                 recorded_on, recorded_by)
            select :creditor, c.id, 'RECEIVED', r."receivedOn", r.currency, r.amount, r.amount, r.reference,
                   r."receivedOn", :by
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                client text, reference text, "receivedOn" date, currency text, amount numeric)
            join client c on c.creditor_id = :creditor and c.number = r.client
            """;

    private static final String ALLOCATIONS = """
            with allocated as (
                insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                select p.id, i.id, s.amount, p.received_on, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (reference text, shares jsonb)
                cross join lateral jsonb_to_recordset(r.shares) as s (invoice text, amount numeric)
                join payment p on p.creditor_id = :creditor and p.reference = r.reference
                join invoice i on i.creditor_id = :creditor and i.number = s.invoice
                returning payment_id, invoice_id, amount
            ),
            settled as (
                update invoice i set balance = i.total - a.amount
                from (select invoice_id, sum(amount) as amount from allocated group by invoice_id) a
                where i.id = a.invoice_id
            )
            update payment p set unapplied = p.amount - a.amount
            from (select payment_id, sum(amount) as amount from allocated group by payment_id) a
            where p.id = a.payment_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SampleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void clients(long creditorId, List<SampleClient> clients, List<Long> collectors) {
        String rows = json.writeValueAsString(clients);
        write(CLIENTS, creditorId, Map.of("rows", rows, "collectors", collectors.toArray(Long[]::new)));
        write(CONTACTS, creditorId, Map.of("rows", rows));
        known("client, contact");
    }

    void invoices(long creditorId, List<SampleInvoice> invoices) {
        write(INVOICES, creditorId, Map.of("rows", json.writeValueAsString(invoices)));
        known("invoice");
    }

    void payments(long creditorId, List<SamplePayment> payments, String by) {
        String rows = json.writeValueAsString(payments);
        write(PAYMENTS, creditorId, Map.of("rows", rows, "by", by));
        known("payment");
        write(ALLOCATIONS, creditorId, Map.of("rows", rows, "by", by));
    }

    /** A task for each client that owes something and cannot be written to. */
    void tasks(long creditorId, LocalDate on) {
        write(NO_CONTACT, creditorId, Map.of("on", on));
    }

    /** Tells the planner how large these tables have become; it would learn it only after the transaction. */
    private void known(String tables) {
        jdbc.sql("analyze " + tables).update();
    }

    private void write(String statement, long creditorId, Map<String, ?> params) {
        jdbc.sql(statement).param("creditor", creditorId).params(params).update();
    }
}
