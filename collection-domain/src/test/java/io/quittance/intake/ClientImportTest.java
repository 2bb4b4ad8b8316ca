package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.testing.UsePostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A file of clients creates and corrects them and their contacts; what it does not name stays. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ClientImportTest {

    private static final String FILE = """
            N° client;Raison sociale;SIREN;N° TVA;Email;Nom du contact;Fonction du contact;Téléphone;Langue;Adresse;Code postal;Ville;Pays;Catégorie client;Délai de paiement
            C1;Dupont SA;732829320;FR83404833048;compta@dupont.example;Zoé Petit;Comptabilité;0102030405;fr;1 rue A;69001;Lyon;France;gros;45
            C1;Dupont SA;732829320;FR83404833048;pdg@dupont.example;Luc Roi;Gérant;;fr;1 rue A;69001;Lyon;France;gros;45
            C2;Smith Ltd;;GB123456789;;;;;;;;;United Kingdom;;
            C3;Martin;732829321;FR84404833048;pas une adresse;;;;;;;;;;
            """;

    @Autowired
    private ImportScene scene;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    @Test
    void clientsAndTheirContactsAreCreated() {
        var done = scene.load(creditor, Kind.CLIENTS, FILE);

        assertThat(scene.outcomes(done)).containsExactly("2 NEW", "3 NEW", "4 NEW", "5 NEW");
        assertThat(done.clientsCreated()).isEqualTo(3);
        assertThat(scene.strings("""
                select concat_ws('|', number, name, siren, vat_number, language, city, country, segment, payment_terms_days)
                from client where creditor_id = :creditor order by number
                """, creditor))
                .containsExactly(
                        "C1|Dupont SA|732829320|FR83404833048|fr|Lyon|FR|gros|45",
                        "C2|Smith Ltd|en||GB",
                        "C3|Martin|fr||FR");
        assertThat(scene.strings("""
                select concat_ws('|', k.name, k.role, k.email, k.phone) from contact k join client c on c.id = k.client_id
                where creditor_id = :creditor order by k.id
                """, creditor))
                .containsExactly(
                        "Zoé Petit|ACCOUNTING|compta@dupont.example|0102030405", "Luc Roi|DIRECTOR|pdg@dupont.example");
        assertThat(scene.strings("""
                select c.number from task t join client c on c.id = t.client_id
                where t.creditor_id = :creditor and t.kind = 'NO_CONTACT' order by 1
                """, creditor)).containsExactly("C2", "C3");
        assertThat(scene.problems(done))
                .extracting(problem -> problem.split(" ", 3)[1])
                .containsExactly("VAT_NUMBER_INVALID", "SIREN_INVALID", "EMAIL_INVALID", "VAT_NUMBER_INVALID");
    }

    @Test
    void everyRowOfAClientSaysWhatItKnowsAndTheFirstIsBelieved() {
        var done = scene.load(creditor, Kind.CLIENTS, """
                N° client;Nom;Email;Ville;SIREN;Langue
                C1;Dupont;a@dupont.example;;;
                C1;Dupont;b@dupont.example;Lyon;732829320;en
                C1;Dupont;c@dupont.example;Paris;732829320;
                """);

        assertThat(scene.strings("""
                select concat_ws('|', city, siren, language) from client where creditor_id = :creditor
                """, creditor)).containsExactly("Lyon|732829320|en");
        assertThat(scene.problems(done)).containsExactly("4 CLIENT_ROWS_DISAGREE Ville: Paris, Lyon");

        var later = scene.load(creditor, Kind.CLIENTS, """
                N° client;Nom;Email;Ville
                C1;Dupont;a@dupont.example;
                C1;Dupont;b@dupont.example;Nice
                """);
        assertThat(scene.outcomes(later)).containsExactly("2 CHANGED", "3 UNCHANGED");
        assertThat(scene.strings("select city from client where creditor_id = :creditor", creditor))
                .containsExactly("Nice");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        scene.load(creditor, Kind.CLIENTS, FILE);
        List<String> before = scene.books(creditor);

        var again = scene.load(creditor, Kind.CLIENTS, FILE);

        assertThat(again.posted()).isZero();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(scene.books(creditor)).isEqualTo(before);
    }

    @Test
    void whatAFileNamesIsCorrectedAndTheRestStays() {
        scene.load(creditor, Kind.CLIENTS, FILE);

        var done = scene.load(creditor, Kind.CLIENTS, """
                N° client;Nom;Email;Nom du contact;Ville
                C1;Dupont SAS;COMPTA@dupont.example;Zoé Grand;
                C2;Smith Ltd;ap@smith.example;;London
                """);

        assertThat(scene.outcomes(done)).containsExactly("2 CHANGED", "3 CHANGED");
        assertThat(scene.strings("""
                select concat_ws('|', number, name, siren, city) from client where creditor_id = :creditor order by number
                """, creditor))
                .containsExactly("C1|Dupont SAS|732829320|Lyon", "C2|Smith Ltd|London", "C3|Martin|");
        assertThat(scene.strings("""
                select concat_ws('|', k.name, k.email, k.phone) from contact k join client c on c.id = k.client_id
                where creditor_id = :creditor order by k.id
                """, creditor))
                .containsExactly(
                        "Zoé Grand|compta@dupont.example|0102030405",
                        "Luc Roi|pdg@dupont.example",
                        "|ap@smith.example");
        assertThat(scene.strings("""
                select c.number || ' ' || t.outcome from task t join client c on c.id = t.client_id
                where t.creditor_id = :creditor and t.closed_at is not null
                """, creditor)).containsExactly("C2 DONE");
    }
}
