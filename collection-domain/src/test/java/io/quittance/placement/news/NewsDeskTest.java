package io.quittance.placement.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.placement.Placement;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@UsePostgres
class NewsDeskTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 9, 15);
    private static final LocalDate ORDERED = LocalDate.of(2026, 10, 5);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgencyDesk agencies;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private NewsDesk desk;

    @Autowired
    private Limitations limitations;

    private Books books;
    private long client;
    private long invoice;
    private Placement placement;

    @BeforeEach
    void beforeACourt() {
        books = Books.open(jdbc);
        client = books.client("C1");
        invoice = books.invoice(client, LocalDate.of(2024, 3, 31), "1200.00");
        AgencyDetails lawyer = new AgencyDetails(
                "Lenoir", AgencyKind.LAWYER, null, null, "L-1", PLACED.minusDays(9), BigDecimal.ZERO, List.of());
        long agency = agencies.add(books.creditorId(), lawyer).id();
        placement = placements.place(
                books.creditorId(),
                client,
                List.of(invoice),
                new PlacementOrder(agency, Route.PAYMENT_ORDER, ""),
                PLACED,
                "manager");
    }

    private boolean tell(NewsKind kind, LocalDate on) {
        return desk.record(
                books.creditorId(), placement.id(), new News(kind, on, "", NewsSource.HAND), on, "controller");
    }

    private List<String> tasks() {
        return jdbc.sql("""
                select concat_ws(' ', detail ->> 'what', detail ->> 'deadline', due_on, coalesce(outcome, 'OPEN')) from task
                where client_id = :client order by id
                """)
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void anOrderIsToBeServedWithinThreeMonthsAndServingItEndsTheTask() {
        tell(NewsKind.COURT_ORDER, ORDERED);

        assertThat(tasks()).containsExactly("SERVE_ORDER 2027-01-05 2026-12-06 OPEN");
        assertThat(limitations.of(invoice).orElseThrow().lastOn())
                .as("an order that nobody served interrupts nothing")
                .isEqualTo(LocalDate.of(2029, 3, 31));

        tell(NewsKind.SERVED, ORDERED.plusDays(20));

        assertThat(tasks()).containsExactly("SERVE_ORDER 2027-01-05 2026-12-06 DONE");
        assertThat(limitations.of(invoice).orElseThrow().lastOn()).isEqualTo(LocalDate.of(2031, 10, 25));
    }

    @Test
    void theSameNewsTwiceIsOne() {
        assertThat(tell(NewsKind.COURT_ORDER, ORDERED)).isTrue();
        assertThat(tell(NewsKind.COURT_ORDER, ORDERED)).isFalse();
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void nothingHappensBeforeThePlacementOrAfterToday() {
        News early = new News(NewsKind.COURT_ORDER, PLACED.minusDays(1), "", NewsSource.HAND);
        News late = new News(NewsKind.COURT_ORDER, ORDERED.plusDays(1), "", NewsSource.HAND);

        assertThatThrownBy(() -> desk.record(books.creditorId(), placement.id(), early, ORDERED, "controller"))
                .hasMessageContaining("2026-09-15");
        assertThatThrownBy(() -> desk.record(books.creditorId(), placement.id(), late, ORDERED, "controller"))
                .hasMessageContaining("2026-10-05");
    }
}
