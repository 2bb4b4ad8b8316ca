package io.quittance.placement;

import static io.quittance.placement.PlacementScene.LATER;
import static io.quittance.placement.PlacementScene.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.run.DunningNight;
import io.quittance.money.Money;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.Offers;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is handed over is frozen as it stood, is silent from then on, and only what may be asked for goes. */
@SpringBootTest
@UsePostgres
@Import(PlacementScene.class)
class PlacementStoryTest {

    @Autowired
    private PlacementScene scene;

    @Autowired
    private PlacementDesk desk;

    @Autowired
    private DunningNight night;

    @Autowired
    private RemittanceDesk remittances;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient jdbc;

    private PlacementScene.Proposal proposal;

    @BeforeEach
    void aHandoverIsProposed() {
        proposal = scene.propose();
    }

    @Test
    void whatIsPlacedIsFrozenAndSilent() {
        Placement placement = scene.handOver(proposal);

        assertThat(jdbc.sql("select status from dunning_step where id = :step")
                        .param("step", proposal.step())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        // 1,200.00 x 12.15 % x 60 / 365 = 23.967
        assertThat(jdbc.sql("select principal, interest, indemnity from placement_invoice where placement_id = :id")
                        .param("id", placement.id())
                        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .single())
                .isEqualTo("1200.00 23.97 40.00");
        for (int day = 1; day <= 60; day++) {
            night.run(proposal.creditor(), ON.plusDays(day), "test");
        }
        assertThat(stepsSince(ON)).isZero();
        assertThat(jdbc.sql("select count(*) from asked_of(array[:client::bigint], :on) where held < balance")
                        .param("client", proposal.client())
                        .param("on", ON.plusDays(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theNextDecisionSeesWhatTheAgencyCostsAndWhatItMade() {
        Placement placement = scene.handOver(proposal);
        remittances.record(
                proposal.creditor(),
                placement.id(),
                PlacementScene.remittance("R1", "300.00", "45.00"),
                LATER,
                "manager");

        List<Offers.Offer> offer = offers.of(proposal.creditor(), Money.of("2000.00", "EUR"), LATER);

        // 15 % of 2,000.00 and the file fee; 25 % of it expected, less 15 % of that and the file fee.
        assertThat(offer)
                .extracting(
                        Offers.Offer::fee,
                        o -> o.successPercent().orElseThrow().toPlainString(),
                        o -> o.expectedNet().orElseThrow())
                .containsExactly(tuple(Money.of("315.00", "EUR"), "25.00", Money.of("410.00", "EUR")));
    }

    @Test
    void smallClaimsGoUpToFiveThousandWithInterest() {
        long large = proposal.books().invoice(proposal.client(), ON.minusDays(60), "4950.00");
        PlacementOrder small = new PlacementOrder(proposal.agency().id(), Route.SMALL_CLAIMS, "");

        assertThatThrownBy(
                        () -> desk.place(proposal.creditor(), proposal.client(), List.of(large), small, ON, "manager"))
                .isInstanceOfSatisfying(
                        PlacementRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(PlacementFault.TOO_MUCH_FOR_SMALL_CLAIMS));
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("5000.00", "EUR"))).isTrue();
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("5000.01", "EUR"))).isFalse();
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("10.00", "CHF"))).isFalse();
    }

    @Test
    void whatIsDisputedMeanwhileIsNotPlacedAndNotStuck() {
        long other = proposal.books().invoice(proposal.client(), ON.minusDays(61), "500.00");
        jdbc.sql("""
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select id, :invoice, policy_version_id, rank, 500, 61 from dunning_step where id = :step
                """).param("invoice", other).param("step", proposal.step()).update();
        proposal.books().hold(proposal.client(), other, "DISPUTE", null, ON, ON.plusDays(5));

        scene.handOver(proposal);

        assertThat(jdbc.sql("select coalesce(blocks, '-') from rung_reached where invoice_id = :invoice")
                        .param("invoice", other)
                        .query((row, n) -> row.getString(1))
                        .list())
                .doesNotContain("WITH_AGENCY");
    }

    @Test
    void whatCashCoversIsNotPlaced() {
        proposal.books().unapplied(proposal.client(), "200.00", "EUR", ON);

        Placement placement = scene.handOver(proposal);

        assertThat(jdbc.sql("select principal from placement_invoice where placement_id = :id")
                        .param("id", placement.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1000.00");
    }

    @Test
    void whatWasPaidMeanwhileIsNotPlaced() {
        proposal.books().leaveOpen(proposal.invoice(), "0.00");

        assertThat(desk.handOver(proposal.creditor(), proposal.step(), proposal.amicable(), ON, "manager"))
                .isEmpty();
        assertThat(jdbc.sql("select status from dunning_step where id = :step")
                        .param("step", proposal.step())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    private int stepsSince(LocalDate on) {
        return jdbc.sql("select count(*) from dunning_step where client_id = :client and step_on > :on")
                .param("client", proposal.client())
                .param("on", on)
                .query(Integer.class)
                .single();
    }
}
