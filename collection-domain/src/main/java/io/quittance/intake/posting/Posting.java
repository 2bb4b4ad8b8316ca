package io.quittance.intake.posting;

import io.quittance.hold.WrongAddress;
import io.quittance.intake.checking.OutcomeCounts;
import io.quittance.intake.checking.RowCheck;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.staging.ImportJob;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts the rows of an import, in the caller's transaction: everything that can be posted, or nothing. */
@Component
public class Posting {

    private final JdbcClient jdbc;
    private final RowCheck check;
    private final ClientPosting clients;
    private final ContactPosting contacts;
    private final InvoicePosting invoices;
    private final PaymentPosting payments;
    private final WrongAddress address;

    Posting(
            JdbcClient jdbc,
            RowCheck check,
            ClientPosting clients,
            ContactPosting contacts,
            InvoicePosting invoices,
            PaymentPosting payments,
            WrongAddress address) {
        this.jdbc = jdbc;
        this.check = check;
        this.clients = clients;
        this.contacts = contacts;
        this.invoices = invoices;
        this.payments = payments;
        this.address = address;
    }

    /**
     * Checks the staged rows again, since our books may have moved since they were shown, and posts what stands.
     *
     * @param progress told the number of rows done, never fewer than before, at last all of them
     */
    public OutcomeCounts post(ImportJob job, ColumnMapping mapping, LongConsumer progress) {
        clients.lockKnown(job);
        OutcomeCounts counts = check.check(job, mapping);
        switch (job.kind()) {
            case INVOICES -> {
                clients.create(job);
                invoices.add(job, progress);
                invoices.change(job);
                contacts.add(job);
            }
            case CLIENTS -> {
                clients.create(job);
                progress.accept(counts.rows() / 3);
                clients.correct(job);
                progress.accept(counts.rows() * 2 / 3);
                address.review(job.creditorId(), job.on(), job.by());
                contacts.correct(job);
                contacts.add(job);
            }
            case PAYMENTS -> payments.receive(job, counts.rows(), progress);
        }
        noteTouchedClients();
        if (job.kind() != Kind.PAYMENTS) {
            contacts.askForMissing(job);
            contacts.closeAnswered(job);
        }
        tellHistory(job);
        progress.accept(counts.rows());
        return counts;
    }

    /** What posting would do as our books stand; posts nothing. */
    public OutcomeCounts foresee(ImportJob job, ColumnMapping mapping) {
        return check.check(job, mapping);
    }

    /** After thousands of rows the planner's idea of the tables is old, and the next night must not wait for autovacuum. */
    public void refreshStatistics() {
        jdbc.sql("analyze client, contact, invoice, payment, allocation, task").update();
    }

    private void noteTouchedClients() {
        jdbc.sql("""
                create temp table intake_touched on commit drop as
                select coalesce(p.client_id, f.client_id) as client_id, count(*) as rows
                from intake_decision d
                join intake_fact f using (line)
                left join intake_client p on p.number = f.client_number
                where d.outcome in ('NEW', 'CHANGED')
                group by 1
                """).update();
    }

    private void tellHistory(ImportJob job) {
        jdbc.sql("""
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                select :creditor, client_id, 'IMPORT_POSTED', :on, :by,
                    jsonb_build_object('import', :import, 'file', :file, 'kind', :kind, 'rows', rows::text)
                from intake_touched
                """)
                .param("creditor", job.creditorId())
                .param("on", job.on())
                .param("by", job.by())
                .param("import", String.valueOf(job.importId()))
                .param("file", job.fileName())
                .param("kind", job.kind().name())
                .update();
    }
}
