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
        gatherFacts(job, errors);
        gatherContacts(errors);
        if (job.kind() == Kind.CLIENTS) {
            compareWithOurs();
        }
    }

    /** A client may stand on several rows, each with a part of what is said of it. */
    private void gatherFacts(ImportJob job, String[] errors) {
        jdbc.sql("""
                update intake_client p
                set siren = said.siren, vat_number = said.vat_number, language = said.language, address_line1 = said.address_line1, address_line2 = said.address_line2,
                    postcode = said.postcode, city = said.city, country = said.country, segment = said.segment, collector = said.collector, terms_days = said.terms_days
                from (
                    select r.client_number,
                        (array_agg(r.siren order by r.line) filter (where r.siren is not null))[1] as siren,
                        (array_agg(r.vat_number order by r.line) filter (where r.vat_number is not null))[1] as vat_number,
                        (array_agg(r.language order by r.line) filter (where r.language is not null))[1] as language,
                        (array_agg(r.address_line1 order by r.line) filter (where r.address_line1 is not null))[1] as address_line1,
                        (array_agg(r.address_line2 order by r.line) filter (where r.address_line2 is not null))[1] as address_line2,
                        (array_agg(r.postcode order by r.line) filter (where r.postcode is not null))[1] as postcode,
                        (array_agg(r.city order by r.line) filter (where r.city is not null))[1] as city,
                        (array_agg(r.country order by r.line) filter (where r.country is not null))[1] as country,
                        (array_agg(r.segment order by r.line) filter (where r.segment is not null))[1] as segment,
                        (array_agg(r.collector order by r.line) filter (where r.collector is not null))[1] as collector,
                        (array_agg(r.terms_days order by r.line) filter (where r.terms_days is not null))[1] as terms_days
                    from intake_row r
                    where r.import_id = :import and r.readable
                      and r.line not in (select line from intake_finding where code = any (:errors))
                    group by r.client_number
                ) said
                where said.client_number = p.number
                """).param("import", job.importId()).param("errors", errors).update();
    }

    /** A file of clients corrects what it names and leaves alone what it does not; its collectors are users of ours. */
    private void compareWithOurs() {
        jdbc.sql("""
                update intake_client p set collector_id = u.id
                from app_user u
                where lower(p.collector) in (u.username, lower(u.name), lower(u.email))
                """).update();
        jdbc.sql("""
                update intake_client p set changes = true
                from client c
                where c.id = p.client_id
                  and (coalesce(p.name, c.name), coalesce(p.siren, c.siren), coalesce(p.vat_number, c.vat_number),
                       coalesce(p.language, c.language), coalesce(p.address_line1, c.address_line1),
                       coalesce(p.address_line2, c.address_line2), coalesce(p.postcode, c.postcode),
                       coalesce(p.city, c.city), coalesce(p.country, c.country), coalesce(p.segment, c.segment),
                       coalesce(p.collector_id, c.collector_id), coalesce(p.terms_days, c.payment_terms_days))
                      is distinct from
                      (c.name, c.siren, c.vat_number, c.language, c.address_line1, c.address_line2, c.postcode,
                       c.city, c.country, c.segment, c.collector_id, c.payment_terms_days)
                """).update();
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

    /** Once for a client and each thing said of it that another row said otherwise: the first one is kept. */
    void findContradictions(ImportJob job) {
        jdbc.sql("""
                insert into intake_finding
                select min(r.line), fact.field, 'CLIENT_ROWS_DISAGREE', fact.kept
                from intake_row r
                join intake_fact f using (line)
                join intake_client p on p.number = r.client_number
                cross join lateral (values
                    ('SIREN', r.siren, p.siren), ('VAT_NUMBER', r.vat_number, p.vat_number),
                    ('LANGUAGE', r.language, p.language), ('ADDRESS_LINE_1', r.address_line1, p.address_line1),
                    ('ADDRESS_LINE_2', r.address_line2, p.address_line2), ('POSTCODE', r.postcode, p.postcode),
                    ('CITY', r.city, p.city), ('COUNTRY', r.country, p.country), ('SEGMENT', r.segment, p.segment),
                    ('COLLECTOR', r.collector, p.collector), ('PAYMENT_TERMS_DAYS', r.terms_days::text, p.terms_days::text)
                ) as fact (field, said, kept)
                where r.import_id = :import and fact.said <> fact.kept
                group by r.client_number, fact.field, fact.said, fact.kept
                """).param("import", job.importId()).update();
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
