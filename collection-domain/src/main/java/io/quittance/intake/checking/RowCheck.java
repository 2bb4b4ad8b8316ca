package io.quittance.intake.checking;

import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.staging.ImportJob;
import io.quittance.intake.staging.RowCode;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides what becomes of every staged row: new, changed, unchanged or rejected, the reasons beside it. */
@Component
public class RowCheck {

    private static final String[] ERRORS = Arrays.stream(RowCode.values())
            .filter(code -> code.severity() == RowCode.Severity.ERROR)
            .map(RowCode::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final CheckTables tables;
    private final FileClients clients;
    private final Findings findings;
    private final InvoiceCheck invoices;
    private final ClientCheck clientRows;
    private final PaymentCheck payments;

    RowCheck(
            JdbcClient jdbc,
            CheckTables tables,
            FileClients clients,
            Findings findings,
            InvoiceCheck invoices,
            ClientCheck clientRows,
            PaymentCheck payments) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.clients = clients;
        this.findings = findings;
        this.invoices = invoices;
        this.clientRows = clientRows;
        this.payments = payments;
    }

    /**
     * Checks in the caller's transaction, replacing what an earlier check said; the temporary tables {@code intake_fact},
     * {@code intake_client} and {@code intake_contact} stay until its end, for posting.
     */
    public OutcomeCounts check(ImportJob job, ColumnMapping mapping) {
        KindCheck check = ofKind(job.kind());
        forgetEarlierCheck(job);
        tables.create();
        findings.nameColumns(mapping);
        check.gatherFacts(job);
        tables.measure();
        check.find(job);
        if (job.kind() != Kind.PAYMENTS) {
            clients.gather(job, ERRORS);
            clients.findSpellings(job);
        }
        if (job.kind() == Kind.CLIENTS) {
            clients.findContradictions(job);
        }
        tables.measure();
        check.decide(ERRORS);
        findings.publish(job, ERRORS);
        publishOutcomes(job);
        tables.indexLines();
        tables.measure();
        return count(job);
    }

    private KindCheck ofKind(Kind kind) {
        return switch (kind) {
            case INVOICES -> invoices;
            case CLIENTS -> clientRows;
            case PAYMENTS -> payments;
        };
    }

    private void forgetEarlierCheck(ImportJob job) {
        jdbc.sql("delete from intake_problem where import_id = :import and found_by = 'CHECK'")
                .param("import", job.importId())
                .update();
        jdbc.sql("delete from intake_outcome where import_id = :import")
                .param("import", job.importId())
                .update();
    }

    private void publishOutcomes(ImportJob job) {
        jdbc.sql("""
                insert into intake_outcome (import_id, line, outcome)
                select :import, line, outcome from intake_decision
                union all
                select import_id, line, 'REJECTED' from intake_row where import_id = :import and not readable
                """).param("import", job.importId()).update();
    }

    private OutcomeCounts count(ImportJob job) {
        return jdbc.sql("""
                select count(*) as rows,
                    count(*) filter (where outcome in ('NEW', 'CHANGED')) as posted,
                    count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                    count(*) filter (where outcome = 'REJECTED') as rejected,
                    (select count(distinct line) from intake_problem
                     where import_id = :import and severity = 'WARNING') as warned,
                    (select count(*) from intake_client where client_id is null) as clients_created
                from intake_outcome where import_id = :import
                """)
                .param("import", job.importId())
                .query(OutcomeCounts.class)
                .single();
    }
}
