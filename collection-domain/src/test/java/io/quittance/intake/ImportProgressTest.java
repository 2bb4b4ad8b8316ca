package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.file.Readings;
import io.quittance.intake.posting.Posting;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.testing.UsePostgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a posting says it is: in rows, onwards only, and to the last one. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ImportProgressTest {

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Posting posting;

    @Autowired
    private Readings readings;

    @Autowired
    private TransactionTemplate transaction;

    private long creditor;

    @BeforeEach
    void anInvoice() {
        creditor = scene.newCreditor();
        scene.invoices(creditor, "C1;Dupont;;;F0;01/03/2026;31/03/2026;EUR;100000,00;100000,00");
    }

    @Test
    void ofInvoicesWithATitleAbove() {
        String file = "Balance\n\n\n\n"
                + ImportScene.invoiceFile(
                        "C1;Dupont;;;F1;13/03/2026;31/03/2026;EUR;100,00;50,00",
                        "C1;Dupont;;;F2;13/03/2026;31/03/2026;EUR;100,00;50,00");

        assertThat(progress(Kind.INVOICES, file)).containsExactly(2L, 2L);
    }

    @Test
    void ofClients() {
        assertThat(progress(Kind.CLIENTS, "N° client;Nom\nC1;Dupont\nC2;Durand\nC3;Martin\n"))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void ofPaymentsWhateverTheOrderOfTheirDays() {
        StringBuilder file = new StringBuilder("client,amount,currency,date\n");
        for (int i = 0; i < 250; i++) {
            file.append("C1,%d.00,EUR,2026-04-%02d%n".formatted(1 + i, 14 - i / 20));
        }
        file.append("C9,1.00,EUR,2026-04-01\n");

        assertThat(progress(Kind.PAYMENTS, file.toString())).containsExactly(101L, 201L, 251L);
    }

    private List<Long> progress(Kind kind, String file) {
        var kept = desk.upload(ImportScene.file(creditor, kind, file));
        desk.check(kept.id());
        List<Long> told = new ArrayList<>();
        transaction.executeWithoutResult(
                tx -> posting.post(kept.job(), readings.of(kept.id()).mapping(), told::add));
        return told;
    }
}
