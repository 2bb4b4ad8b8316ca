package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.Books;
import io.quittance.intake.agency.AgencyFault;
import io.quittance.intake.agency.AgencyFiles;
import io.quittance.intake.agency.AgencyReport;
import io.quittance.intake.agency.UnreadableAgencyFileException;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.report.PlacementList;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@UsePostgres
class AgencyFilesTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgencyDesk agencies;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private PlacementList list;

    @Autowired
    private AgencyFiles files;

    private Books books;
    private long placement;

    @BeforeEach
    void place() {
        books = Books.open(jdbc);
        long client = books.client("C1");
        long invoice = books.invoice(client, PLACED.minusDays(60), "1200.00");
        AgencyDetails agency = new AgencyDetails(
                "Nord", AgencyKind.AGENCY, null, null, "M-1", PLACED.minusDays(9), BigDecimal.ZERO, List.of());
        long id = agencies.add(books.creditorId(), agency).id();
        PlacementOrder order = new PlacementOrder(id, Route.AMICABLE, "");
        placement = placements
                .place(books.creditorId(), client, List.of(invoice), order, PLACED, "manager")
                .id();
    }

    private AgencyReport post(String csv) {
        return files.post(books.creditorId(), csv.getBytes(StandardCharsets.UTF_8), TODAY, "controller");
    }

    @Test
    void wordsAndMoneyAreTakenOnceAndBadRowsStopNoOther() {
        String csv = """
                Dossier;Date;Encaissé;Honoraires;Référence;Étape
                %1$d;12/06/2026;1 000,50;150,00;R-1;Premier versement
                %1$d;13/06/2026;;;;Rappel du débiteur
                %1$d;14/06/2026;1,234;0;R-2;
                %1$d;14/06/2026;10,00;;;
                %1$d;14/06/2026;10,00;11,00;R-3;
                %1$d;14/05/2026;;;;Trop tôt
                999999;14/06/2026;;;;Inconnu
                %1$d;14/06/2026;;;;
                """.formatted(placement);

        AgencyReport first = post(csv);

        assertThat(first.news()).isEqualTo(2);
        assertThat(first.rejected())
                .extracting(row -> row.row().line(), AgencyReport.Told::fault)
                .containsExactly(
                        tuple(4L, AgencyFault.NO_AMOUNT),
                        tuple(5L, AgencyFault.NO_REFERENCE),
                        tuple(6L, AgencyFault.REFUSED),
                        tuple(7L, AgencyFault.NO_DAY),
                        tuple(8L, AgencyFault.UNKNOWN_PLACEMENT),
                        tuple(9L, AgencyFault.NOTHING_TOLD));
        assertThat(post(csv).known()).as("the same file again").isEqualTo(2);
        PlacementList.PlacementRow row = list.one(books.creditorId(), placement).orElseThrow();
        assertThat(row.collected()).isEqualByComparingTo("1000.50");
        assertThat(row.fee()).isEqualByComparingTo("150.00");
        assertThat(row.owed()).isEqualByComparingTo("199.50");
        assertThat(row.stage()).isEqualTo("Rappel du débiteur");
    }

    @Test
    void aFileThatTellsNothingOfPlacementsIsRefused() {
        assertThatThrownBy(() -> post("a;b\n1;2\n")).isInstanceOf(UnreadableAgencyFileException.class);
    }
}
