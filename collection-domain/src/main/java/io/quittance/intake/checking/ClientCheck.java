package io.quittance.intake.checking;

import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients and contacts against the rest of their file and against those we have; a row may hold one of several contacts. */
@Component
final class ClientCheck implements KindCheck {

    private final JdbcClient jdbc;

    ClientCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void gatherFacts(ImportJob job) {
        jdbc.sql("""
                insert into intake_fact (line, client_number, client_id, client_name, email, phone, contact_name, contact_role)
                select r.line, r.client_number, c.id, r.client_name, r.email, r.phone, r.contact_name, r.contact_role
                from intake_row r
                left join client c on c.creditor_id = :creditor and c.number = r.client_number
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
                select line, 'CLIENT_NUMBER', 'EXACT_DUPLICATE', first_line::text
                from (
                    select line, min(line) over (partition by client_number, cells) as first_line
                    from intake_row where import_id = :import and readable
                ) alike
                where line > first_line
                """).param("import", job.importId()).update();
        jdbc.sql("""
                insert into intake_finding
                select r.line, 'COLLECTOR', 'COLLECTOR_UNKNOWN', ''
                from intake_row r
                where r.import_id = :import and r.readable and r.collector is not null
                  and not exists (select from app_user u
                                  where lower(r.collector) in (u.username, lower(u.name), lower(u.email)))
                """).param("import", job.importId()).update();
    }

    @Override
    public void decide(String[] errors) {
        jdbc.sql("""
                with repeated as (select line from intake_finding where code = 'EXACT_DUPLICATE'),
                     changed as (select line from intake_client where changes
                                 union select line from intake_contact where changes)
                insert into intake_decision (line, outcome)
                select f.line,
                    case when f.line in (select line from intake_finding where code = any (:errors)) then 'REJECTED'
                         when repeated.line is not null then 'UNCHANGED'
                         when f.client_id is null then 'NEW'
                         when changed.line is not null then 'CHANGED'
                         else 'UNCHANGED' end
                from intake_fact f
                left join repeated using (line)
                left join changed using (line)
                """).param("errors", errors).update();
    }
}
