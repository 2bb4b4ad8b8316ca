package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.hold.WrongAddress;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.testing.UsePostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A file that corrects the address to which a letter could not be delivered, and the file taken back. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class CorrectedAddressTest {

    private static final String HEAD = "N° client;Nom;Adresse;Code postal;Ville\n";

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private WrongAddress address;

    @Autowired
    private Clients clients;

    @Autowired
    private Invoices invoices;

    private long creditor;
    private Client client;

    @BeforeEach
    void aLetterCameBack() {
        creditor = scene.newCreditor();
        scene.load(creditor, Kind.CLIENTS, HEAD + "C1;Dupont;1 rue Haute;69001;Lyon\n");
        scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00");
        client = clients.findByCreditorIdAndNumber(creditor, "C1").orElseThrow();
        Invoice invoice = invoices.findByCreditorIdAndNumber(creditor, "F1").orElseThrow();
        address.prove(client.id(), 17, List.of(invoice.id()), ImportScene.ON, "test");
    }

    @Test
    void whatAFileCorrectedIsWrongAgainWhenItIsTakenBack() {
        var corrected = scene.load(creditor, Kind.CLIENTS, HEAD + "C1;Dupont;4 rue Neuve;69003;Lyon\n");
        assertThat(held()).isEmpty();
        assertThat(address.isKnown(client.id())).isFalse();

        desk.revert(corrected.id(), ImportScene.ON, "manager");

        assertThat(address.isKnown(client.id())).isTrue();
        assertThat(held()).containsExactly("ADDRESS F1");
        assertThat(openTasks()).containsExactly("ADDRESS_WRONG 17");
    }

    @Test
    void whatAnotherFileSaidOfTheClientIsNoNewsOfItsAddress() {
        scene.strings("""
                update task set closed_at = now(), closed_by = 'anna', outcome = 'DONE'
                where creditor_id = :creditor and kind = 'ADDRESS_WRONG' returning kind
                """, creditor);
        address.lift(client.id(), ImportScene.ON, "anna");
        var renamed = scene.load(creditor, Kind.CLIENTS, HEAD + "C1;Dupont SAS;1 rue Haute;69001;Lyon\n");

        desk.revert(renamed.id(), ImportScene.ON, "manager");

        assertThat(held()).isEmpty();
        assertThat(openTasks()).isEmpty();
    }

    private List<String> held() {
        return scene.strings("""
                select h.reason || ' ' || i.number from hold h join invoice i on i.id = h.invoice_id
                where h.creditor_id = :creditor and h.lifted_on is null
                """, creditor);
    }

    private List<String> openTasks() {
        return scene.strings("""
                select kind || ' ' || (detail ->> 'letter') from task
                where creditor_id = :creditor and closed_at is null and kind = 'ADDRESS_WRONG'
                """, creditor);
    }
}
