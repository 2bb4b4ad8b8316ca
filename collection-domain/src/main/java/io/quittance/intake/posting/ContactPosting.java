package io.quittance.intake.posting;

import io.quittance.intake.staging.ImportJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the contacts that are new, and opens or closes the task that says that nobody can be written to. */
@Component
class ContactPosting {

    private final JdbcClient jdbc;

    ContactPosting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportJob job) {
        jdbc.sql("""
                insert into contact (client_id, name, role, email, phone, import_id)
                select p.client_id, coalesce(n.name, ''), coalesce(n.role, 'ACCOUNTING'), n.email, n.phone, :import
                from intake_contact n join intake_client p on p.number = n.client_number
                where n.contact_id is null
                order by n.line
                """).param("import", job.importId()).update();
    }

    /** Only a file of clients corrects contacts; a file of invoices may add one. */
    void correct(ImportJob job) {
        jdbc.sql("""
                with kept as (
                    insert into intake_before (import_id, entity, entity_id, before, version_after)
                    select :import, 'CONTACT', k.id, to_jsonb(k), k.version + 1
                    from intake_contact n join contact k on k.id = n.contact_id
                    where n.changes
                )
                update contact k
                set name = coalesce(n.name, k.name), role = coalesce(n.role, k.role), phone = coalesce(n.phone, k.phone),
                    version = k.version + 1
                from intake_contact n
                where n.changes and k.id = n.contact_id
                """).param("import", job.importId()).update();
    }

    /** One open task for a client that cannot be written to; in a file of invoices, only where something is owed. */
    void askForMissing(ImportJob job) {
        jdbc.sql("""
                insert into task (creditor_id, client_id, kind, opened_on, due_on, detail, import_id)
                select :creditor, t.client_id, 'NO_CONTACT', :on, :on,
                    jsonb_build_object('import', :importText, 'file', :file), :import
                from intake_touched t
                where not exists (select from contact k where k.client_id = t.client_id and k.email is not null)
                  and (:kind = 'CLIENTS' or exists (select from invoice i where i.client_id = t.client_id and i.balance > 0))
                on conflict (client_id) where kind = 'NO_CONTACT' and closed_at is null do nothing
                """)
                .param("creditor", job.creditorId())
                .param("on", job.on())
                .param("import", job.importId())
                .param("importText", String.valueOf(job.importId()))
                .param("file", job.fileName())
                .param("kind", job.kind().name())
                .update();
    }

    /** The address that somebody was to find came with the file. */
    void closeAnswered(ImportJob job) {
        jdbc.sql("""
                with answered as (
                    select t.* from task t
                    where t.kind = 'NO_CONTACT' and t.closed_at is null and t.creditor_id = :creditor
                      and exists (select from contact k
                                  where k.client_id = t.client_id and k.email is not null and k.import_id = :import)
                ), kept as (
                    insert into intake_before (import_id, entity, entity_id, before, version_after)
                    select :import, 'TASK', id, to_jsonb(answered), version + 1 from answered
                ), told as (
                    insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                    select creditor_id, client_id, 'TASK_CLOSED', :on, :by,
                        jsonb_build_object('task', 'NO_CONTACT', 'outcome', 'DONE', 'import', :importText)
                    from answered
                )
                update task t set closed_at = now(), closed_by = :by, outcome = 'DONE', version = t.version + 1
                from answered where t.id = answered.id
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .param("importText", String.valueOf(job.importId()))
                .param("on", job.on())
                .param("by", job.by())
                .update();
    }
}
