package io.quittance.intake.posting;

import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creates the clients whose number is new, and corrects those a file of clients changes. */
@Component
class ClientPosting {

    private final JdbcClient jdbc;

    ClientPosting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever moves money of these clients waits until the import is done. */
    void lockKnown(ImportJob job) {
        jdbc.sql("""
                select count(*) from (
                    select id from client
                    where creditor_id = :creditor
                      and number in (select client_number from intake_row where import_id = :import)
                    order by id for no key update) locked
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .query(Long.class)
                .single();
    }

    /** A client whose language nobody gave is written to in French where French is spoken, else in English. */
    void create(ImportJob job) {
        jdbc.sql("""
                insert into client (creditor_id, number, name, siren, vat_number, language, address_line1, address_line2,
                    postcode, city, country, segment, collector_id, payment_terms_days, import_id)
                select cr.id, p.number, coalesce(p.name, p.number), p.siren, p.vat_number,
                    coalesce(p.language,
                        case when coalesce(p.country, cr.country) in ('FR', 'MC', 'LU', 'BE', 'GP', 'MQ', 'GF', 'RE', 'YT', 'NC', 'PF')
                             then 'fr' else 'en' end),
                    coalesce(p.address_line1, ''), coalesce(p.address_line2, ''), coalesce(p.postcode, ''),
                    coalesce(p.city, ''), coalesce(p.country, cr.country), p.segment, p.collector_id, p.terms_days, :import
                from intake_client p
                join creditor cr on cr.id = :creditor
                where p.client_id is null
                order by p.line
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .update();
        jdbc.sql("""
                update intake_client p set client_id = c.id
                from client c where c.import_id = :import and c.number = p.number and p.client_id is null
                """).param("import", job.importId()).update();
    }

    void correct(ImportJob job) {
        jdbc.sql("""
                with kept as (
                    insert into intake_before (import_id, entity, entity_id, before, version_after)
                    select :import, 'CLIENT', c.id, to_jsonb(c), c.version + 1
                    from intake_client p join client c on c.id = p.client_id
                    where p.changes
                )
                update client c
                set name = coalesce(p.name, c.name), siren = coalesce(p.siren, c.siren),
                    vat_number = coalesce(p.vat_number, c.vat_number), language = coalesce(p.language, c.language),
                    address_line1 = coalesce(p.address_line1, c.address_line1),
                    address_line2 = coalesce(p.address_line2, c.address_line2),
                    postcode = coalesce(p.postcode, c.postcode), city = coalesce(p.city, c.city),
                    country = coalesce(p.country, c.country), segment = coalesce(p.segment, c.segment),
                    collector_id = coalesce(p.collector_id, c.collector_id),
                    payment_terms_days = coalesce(p.terms_days, c.payment_terms_days), version = c.version + 1
                from intake_client p
                where p.changes and c.id = p.client_id
                """).param("import", job.importId()).update();
    }
}
