package io.quittance.intake.reverting;

import io.quittance.hold.WrongAddress;
import io.quittance.intake.staging.ImportJob;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what an import posted: what it made goes, what it changed is as before; history tells both. */
@Component
public class Reverting {

    private final JdbcClient jdbc;
    private final RevertBlockers blockers;
    private final WrongAddress address;

    Reverting(JdbcClient jdbc, RevertBlockers blockers, WrongAddress address) {
        this.jdbc = jdbc;
        this.blockers = blockers;
        this.address = address;
    }

    /**
     * Reverts in the caller's transaction.
     *
     * @throws RevertRefusedException when something was built on the import
     */
    public void revert(ImportJob job, LocalDate on, String by) {
        lockTouchedClients(job);
        List<RevertBlocker> built = blockers.of(job.importId());
        if (!built.isEmpty()) {
            throw new RevertRefusedException(built);
        }
        tellHistory(job, on, by);
        List<Long> readdressed = readdressed(job);
        STATEMENTS.forEach(
                statement -> jdbc.sql(statement).param("import", job.importId()).update());
        address.remember(readdressed, on, by);
    }

    /** Those whose address the import changed. */
    private List<Long> readdressed(ImportJob job) {
        return jdbc.sql("""
                select c.id from intake_before b
                join client c on c.id = b.entity_id
                cross join lateral jsonb_populate_record(null::client, b.before) was
                where b.import_id = :import and b.entity = 'CLIENT' and postal_address(was) is distinct from postal_address(c)
                """)
                .param("import", job.importId())
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** In the order in which they must run: money before invoices, invoices before clients. */
    private static final List<String> STATEMENTS = List.of(
            """
            update invoice i set balance = i.balance + undone.amount, version = i.version + 1
            from (select a.invoice_id, sum(a.amount) as amount
                  from allocation a join payment p on p.id = a.payment_id
                  where p.import_id = :import group by a.invoice_id) undone
            where i.id = undone.invoice_id and i.import_id is distinct from :import
            """,
            "delete from payment where import_id = :import",
            """
            update invoice i set due_on = (b.before ->> 'due_on')::date, version = i.version + 1
            from intake_before b
            where b.import_id = :import and b.entity = 'INVOICE' and i.id = b.entity_id
              and i.due_on <> (b.before ->> 'due_on')::date
            """,
            "delete from invoice where import_id = :import",
            "delete from task where import_id = :import",
            """
            update task t set closed_at = null, closed_by = null, outcome = null, version = t.version + 1
            from intake_before b
            where b.import_id = :import and b.entity = 'TASK' and t.id = b.entity_id
            """,
            "delete from contact where import_id = :import",
            """
            update contact k
            set (name, role, phone, version) = (
                select was.name, was.role, was.phone, k.version + 1 from jsonb_populate_record(null::contact, b.before) was)
            from intake_before b
            where b.import_id = :import and b.entity = 'CONTACT' and k.id = b.entity_id
            """,
            """
            update client c
            set (name, siren, vat_number, language, address_line1, address_line2, postcode, city, country, segment,
                 collector_id, payment_terms_days, version) = (
                select was.name, was.siren, was.vat_number, was.language, was.address_line1, was.address_line2, was.postcode,
                    was.city, was.country, was.segment, was.collector_id, was.payment_terms_days, c.version + 1
                from jsonb_populate_record(null::client, b.before) was)
            from intake_before b
            where b.import_id = :import and b.entity = 'CLIENT' and c.id = b.entity_id
            """,
            "delete from client where import_id = :import",
            "delete from intake_before where import_id = :import");

    private static final String TOUCHED = """
            select id as client_id from client where import_id = :import
            union select client_id from invoice where import_id = :import
            union select client_id from payment where import_id = :import
            union select client_id from contact where import_id = :import
            union select client_id from task where import_id = :import
            union select i.client_id from intake_before b join invoice i on i.id = b.entity_id
                  where b.import_id = :import and b.entity = 'INVOICE'
            union select k.client_id from intake_before b join contact k on k.id = b.entity_id
                  where b.import_id = :import and b.entity = 'CONTACT'
            union select entity_id from intake_before where import_id = :import and entity = 'CLIENT'
            """;

    private void lockTouchedClients(ImportJob job) {
        jdbc.sql("select count(*) from (select id from client where id in (" + TOUCHED
                        + ") order by id for no key update) locked")
                .param("import", job.importId())
                .query(Long.class)
                .single();
    }

    private void tellHistory(ImportJob job, LocalDate on, String by) {
        jdbc.sql("""
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                select :creditor, client_id, 'IMPORT_REVERTED', :on, :by, jsonb_build_object('import', :importText, 'file', :file)
                from (""" + TOUCHED + ") touched")
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .param("importText", String.valueOf(job.importId()))
                .param("file", job.fileName())
                .param("on", on)
                .param("by", by)
                .update();
    }
}
