package io.quittance.placement;

import static io.quittance.placement.PlacementScene.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.money.Money;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.testing.UsePostgres;
import io.quittance.writeoff.SecondPersonException;
import io.quittance.writeoff.WriteOffDesk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a placement ends, and what becomes of the rest. */
@SpringBootTest
@UsePostgres
@Import(PlacementScene.class)
class PlacementEndTest {

    @Autowired
    private PlacementScene scene;

    @Autowired
    private PlacementEnd end;

    @Autowired
    private RemittanceDesk remittances;

    @Autowired
    private WriteOffDesk writeOffs;

    @Autowired
    private DunningNight night;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private PlacementScene.Proposal proposal;

    @BeforeEach
    void aHandoverIsProposed() {
        proposal = scene.propose();
    }

    @Test
    void whatIsRecalledIsPausedThenClimbsAgain() {
        Placement placement = scene.handOver(proposal);

        end.end(
                proposal.creditor(),
                placement.id(),
                Ending.RECALLED,
                "the client called",
                LATER.plusDays(10),
                LATER,
                "manager");

        night.run(proposal.creditor(), LATER.plusDays(1), "test");
        assertThat(skips(LATER.plusDays(1))).containsExactly("HELD");
        night.run(proposal.creditor(), LATER.plusDays(11), "test");
        assertThat(jdbc.sql("""
                        select channel || ' ' || status from dunning_step
                        where client_id = :client and step_on > :on order by id
                        """)
                        .param("client", proposal.client())
                        .param("on", LATER)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("HANDOVER PROPOSED");
        assertThat(reconciliation.of(proposal.creditor())).isEmpty();
    }

    @Test
    void whatIsIrrecoverableIsWrittenOffByASecondPerson() {
        Placement placement = scene.handOver(proposal);
        Placement ended = end.end(
                proposal.creditor(), placement.id(), Ending.IRRECOVERABLE, "insolvent", LATER, LATER, "manager");
        long writeOff = ended.writeOffId().orElseThrow();

        assertThatThrownBy(() -> writeOffs.approve(proposal.creditor(), writeOff, LATER, "manager"))
                .isInstanceOf(SecondPersonException.class);
        assertThat(scene.balance(proposal.invoice())).isEqualTo(Money.of("1200.00", "EUR"));

        writeOffs.approve(proposal.creditor(), writeOff, LATER, "director");

        assertThat(scene.balance(proposal.invoice())).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(jdbc.sql("select source from payment where client_id = :client")
                        .param("client", proposal.client())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("WRITTEN_OFF");
        assertThat(jdbc.sql("select count(*) from task where client_id = :client and closed_at is null")
                        .param("client", proposal.client())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reconciliation.of(proposal.creditor())).isEmpty();
    }

    @Test
    void aLossThatIsRefusedIsAskedForAgain() {
        Placement ended = end.end(
                proposal.creditor(),
                scene.handOver(proposal).id(),
                Ending.IRRECOVERABLE,
                "insolvent",
                LATER,
                LATER,
                "manager");

        writeOffs.refuse(proposal.creditor(), ended.writeOffId().orElseThrow(), "", LATER, "director");

        assertThat(jdbc.sql("select coalesce(blocked_by, '-') from standing_of(:creditor, array[:client::bigint], :on)")
                        .param("creditor", proposal.creditor())
                        .param("client", proposal.client())
                        .param("on", LATER.plusDays(2))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("-");
    }

    @Test
    void itEndsAsCollectedOnlyWhenAllIs() {
        Placement placement = scene.handOver(proposal);

        assertThatThrownBy(() ->
                        end.end(proposal.creditor(), placement.id(), Ending.COLLECTED, "", LATER, LATER, "manager"))
                .isInstanceOfSatisfying(
                        PlacementRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(PlacementFault.STILL_OWED));

        remittances.record(
                proposal.creditor(),
                placement.id(),
                PlacementScene.remittance("R1", "1200.00", "180.00"),
                LATER,
                "manager");
        end.end(proposal.creditor(), placement.id(), Ending.COLLECTED, "", LATER, LATER, "manager");
        assertThat(holdsInForce()).isZero();
    }

    private List<String> skips(LocalDate on) {
        return jdbc.sql("""
                select s.reason from dunning_skip s join dunning_run r on r.id = s.run_id
                where s.client_id = :client and r.run_on = :on
                """)
                .param("client", proposal.client())
                .param("on", on)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int holdsInForce() {
        return jdbc.sql("select count(*) from holds_in_force(:on) where client_id = :client")
                .param("on", LATER)
                .param("client", proposal.client())
                .query(Integer.class)
                .single();
    }
}
