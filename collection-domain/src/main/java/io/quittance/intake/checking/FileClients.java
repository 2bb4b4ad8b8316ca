package io.quittance.intake.checking;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clients and contacts that a file speaks of, each once, from the rows that are not rejected. */
@Component
class FileClients {

    private final JdbcClient jdbc;

    FileClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void gather(ImportJob job, String[] errors) {
        jdbc.sql("""
                with rejected as (select distinct line from intake_finding where code = any (:errors)),
                     spelling as (
                         select f.client_number, f.client_id, f.client_name, min(f.line) as line, count(*) as rows
                         from intake_fact f left join rejected using (line)
                         where rejected.line is null
                         group by f.client_number, f.client_id, f.client_name
                     ),
                     -- Every row counts for where a client begins, only those with a name for what it is called.
                     named as (
                         select distinct on (client_number) client_number, client_name
                         from spelling where client_name is not null
                         order by client_number, rows desc, line
                     )
                insert into intake_client (number, client_id, line, name)
                select s.client_number, s.client_id, min(s.line), n.client_name
                from spelling s left join named n using (client_number)
                group by s.client_number, s.client_id, n.client_name
                """).param("errors", errors).update();
        gatherContacts(errors);
        if (job.kind() == Kind.CLIENTS) {
            compareWithOurs(job);
        }
    }

    /** A file of clients corrects what it names and leaves alone what it does not; its collectors are users of ours. */
    private void compareWithOurs(ImportJob job) {
        jdbc.sql("""
                update intake_client p set collector_id = u.id
                from intake_row r
                join app_user u on lower(r.collector) in (u.username, lower(u.name), lower(u.email))
                where r.import_id = :import and r.line = p.line
                """).param("import", job.importId()).update();
        jdbc.sql("""
                update intake_client p set changes = true
                from client c, intake_row r
                where c.id = p.client_id and r.import_id = :import and r.line = p.line
                  and (coalesce(p.name, c.name), coalesce(r.siren, c.siren), coalesce(r.vat_number, c.vat_number),
                       coalesce(r.language, c.language), coalesce(r.address_line1, c.address_line1),
                       coalesce(r.address_line2, c.address_line2), coalesce(r.postcode, c.postcode),
                       coalesce(r.city, c.city), coalesce(r.country, c.country), coalesce(r.segment, c.segment),
                       coalesce(p.collector_id, c.collector_id), coalesce(r.terms_days, c.payment_terms_days))
                      is distinct from
                      (c.name, c.siren, c.vat_number, c.language, c.address_line1, c.address_line2, c.postcode,
                       c.city, c.country, c.segment, c.collector_id, c.payment_terms_days)
                """).param("import", job.importId()).update();
    }

    private void gatherContacts(String[] errors) {
        jdbc.sql("""
                insert into intake_contact
                select f.line, f.client_number, f.client_id, known.id, f.contact_name, f.contact_role, f.email, f.phone,
                    (coalesce(f.contact_name, known.name), coalesce(f.contact_role, known.role), coalesce(f.phone, known.phone))
                        is distinct from (known.name, known.role, known.phone) or known.id is null
                from (
                    select min(line) as line from intake_fact
                    where coalesce(email, phone, contact_name) is not null
                      and line not in (select line from intake_finding where code = any (:errors))
                    group by client_number, lower(coalesce(email, phone, contact_name))
                ) first
                join intake_fact f using (line)
                left join lateral (
                    select k.* from contact k
                    where k.client_id = f.client_id
                      and case when f.email is not null then lower(k.email) = lower(f.email)
                               when f.phone is not null then k.phone = f.phone
                               else lower(k.name) = lower(f.contact_name) end
                    order by k.id limit 1
                ) known on true
                """).param("errors", errors).update();
    }

    /** Once for a client number and spelling; a file of clients may rename a client, a file of invoices does not. */
    void findSpellings(ImportJob job) {
        jdbc.sql("""
                insert into intake_finding
                select min(f.line), 'CLIENT_NAME', 'CLIENT_SPELLED_DIFFERENTLY', usual.name
                from intake_fact f
                join intake_client p on p.number = f.client_number
                left join client c on c.id = p.client_id
                cross join lateral (
                    select case when :renames then p.name else coalesce(c.name, p.name) end as name
                ) usual
                where f.client_name <> usual.name
                group by f.client_number, f.client_name, usual.name
                """).param("renames", job.kind() == Kind.CLIENTS).update();
    }
}
