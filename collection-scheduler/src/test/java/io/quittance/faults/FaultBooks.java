package io.quittance.faults;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.intake.ImportDesk;
import io.quittance.intake.NewImport;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.matching.StatementIntake;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor, and what is brought to its books each day. */
final class FaultBooks {

    private final ApplicationContext product;

    FaultBooks(ApplicationContext product) {
        this.product = product;
    }

    /** Its id; made where it is not there yet. */
    long open() {
        JdbcClient jdbc = product.getBean(JdbcClient.class);
        return jdbc.sql("select id from creditor").query(Long.class).optional().orElseGet(() -> {
            long creditor = product.getBean(Creditors.class)
                    .save(new Creditor("Measured"))
                    .id();
            jdbc.sql("""
                    update creditor set sender_name = 'Compta', sender_email = 'compta@measured.example', iban = :iban,
                        address_line1 = '1 rue des Essais', postcode = '75001', city = 'Paris'
                    """).param("iban", DayFiles.IBAN).update();
            product.getBean(ShippedPolicies.class).installFor(creditor, Worker.BY);
            return creditor;
        });
    }

    void bringInvoices(long creditor, LocalDate day) {
        SourceFile file = SourceFile.of(new DayFiles(day).invoices().getBytes(StandardCharsets.UTF_8));
        product.getBean(ImportDesk.class)
                .importNow(
                        new NewImport(creditor, Kind.INVOICES, day + ".csv", file, day, Worker.BY), ReadingChoice.NONE);
    }

    void bringStatement(long creditor, LocalDate day) {
        byte[] file = new DayFiles(day).statement().getBytes(StandardCharsets.UTF_8);
        product.getBean(StatementIntake.class)
                .take(creditor, new ReceivedFile(day + ".sta", file, StatementSource.FOLDER), day, Worker.BY);
    }
}
