package io.quittance.intake;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor with empty books of its own for each test, and what a test asks of them. */
@TestComponent
class ImportScene {

    static final LocalDate ON = LocalDate.of(2026, 4, 15);
    static final String BY = "controller";

    private final ImportDesk desk;
    private final Creditors creditors;
    private final JdbcClient jdbc;

    ImportScene(ImportDesk desk, Creditors creditors, JdbcClient jdbc) {
        this.desk = desk;
        this.creditors = creditors;
        this.jdbc = jdbc;
    }

    long newCreditor() {
        return creditors.save(new Creditor("ACME")).id();
    }

    static NewImport file(long creditor, Kind kind, String content) {
        return file(creditor, kind, content, StandardCharsets.UTF_8);
    }

    static NewImport file(long creditor, Kind kind, String content, Charset charset) {
        return new NewImport(creditor, kind, "file.csv", SourceFile.of(content.getBytes(charset)), ON, BY);
    }

    Import load(long creditor, Kind kind, String content) {
        return desk.importNow(file(creditor, kind, content), ReadingChoice.NONE);
    }

    Import invoices(long creditor, String... rows) {
        return load(creditor, Kind.INVOICES, invoiceFile(rows));
    }

    static String invoiceFile(String... rows) {
        return "N° client;Nom;Email;Langue;N° facture;Date facture;Date échéance;Devise;Montant TTC;Reste dû\n"
                + String.join("\n", rows) + "\n";
    }

    /** Every problem as "line CODE column: value, expected", in the order of the file. */
    List<String> problems(Import done) {
        return jdbc.sql("""
                select line || ' ' || code || ' ' || column_name || ': ' || value || ', ' || expected from intake_problem
                where import_id = :import order by line, id
                """)
                .param("import", done.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Outcomes by line, as "2 NEW". */
    List<String> outcomes(Import done) {
        return jdbc.sql("""
                select line || ' ' || outcome from intake_outcome where import_id = :import order by line
                """)
                .param("import", done.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    BigDecimal balance(long creditor, String invoice) {
        return jdbc.sql("select balance from invoice where creditor_id = :creditor and number = :invoice")
                .param("creditor", creditor)
                .param("invoice", invoice)
                .query(BigDecimal.class)
                .single();
    }

    long count(String table, long creditor) {
        return jdbc.sql("select count(*) from " + table + " where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
    }

    /** Everything the books of a creditor hold but history, versions left out, one line a row. */
    List<String> books(long creditor) {
        return jdbc.sql("""
                select 'client ' || (to_jsonb(c) - 'version')::text as line from client c where creditor_id = :creditor
                union all
                select 'contact ' || (to_jsonb(k) - 'version')::text from contact k join client c on c.id = k.client_id
                where c.creditor_id = :creditor
                union all
                select 'invoice ' || (to_jsonb(i) - 'version')::text from invoice i where creditor_id = :creditor
                union all
                select 'payment ' || (to_jsonb(p) - 'version')::text from payment p where creditor_id = :creditor
                union all
                select 'allocation ' || to_jsonb(a)::text from allocation a join payment p on p.id = a.payment_id
                where p.creditor_id = :creditor
                union all
                select 'task ' || (to_jsonb(t) - 'version')::text from task t where creditor_id = :creditor
                order by 1
                """)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Invoices whose balance is not their total less their allocations, and payments whose rest does not add up. */
    long mismatches(long creditor) {
        return jdbc.sql("""
                select (select count(*) from invoice i where creditor_id = :creditor and balance <> total - coalesce(
                            (select sum(amount) from allocation a where a.invoice_id = i.id), 0))
                     + (select count(*) from payment p where creditor_id = :creditor and unapplied <> amount - coalesce(
                            (select sum(amount) from allocation a where a.payment_id = p.id), 0))
                """).param("creditor", creditor).query(Long.class).single();
    }

    List<String> strings(String sql, long creditor) {
        return jdbc.sql(sql)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
