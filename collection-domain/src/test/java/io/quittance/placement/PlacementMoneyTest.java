package io.quittance.placement;

import static io.quittance.placement.PlacementScene.LATER;
import static io.quittance.placement.PlacementScene.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.insight.check.Reconciliation;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.placement.news.NewRemittance;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.AgencyRecords;
import io.quittance.testing.UsePostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the agency brings settles what it was given, once, and what it kept stands apart. */
@SpringBootTest
@UsePostgres
@Import(PlacementScene.class)
class PlacementMoneyTest {

    @Autowired
    private PlacementScene scene;

    @Autowired
    private RemittanceDesk remittances;

    @Autowired
    private PaymentDesk paymentDesk;

    @Autowired
    private AgencyRecords records;

    @Autowired
    private Reconciliation reconciliation;

    private PlacementScene.Proposal proposal;

    @BeforeEach
    void aHandoverIsProposed() {
        proposal = scene.propose();
    }

    @Test
    void aRemittanceSettlesThePlacedInvoiceAndKeepsItsFeeApart() {
        long other = proposal.books().invoice(proposal.client(), ON.minusDays(90), "500.00");
        Placement placement = scene.handOver(proposal);
        NewRemittance money = PlacementScene.remittance("R1", "300.00", "45.00");

        assertThat(remittances.record(proposal.creditor(), placement.id(), money, LATER, "manager"))
                .isPresent();
        assertThat(remittances.record(proposal.creditor(), placement.id(), money, LATER, "manager"))
                .as("the same again")
                .isEmpty();

        assertThat(scene.balance(proposal.invoice())).isEqualTo(Money.of("900.00", "EUR"));
        assertThat(scene.balance(other)).as("older, but not placed").isEqualTo(Money.of("500.00", "EUR"));
        assertThat(records.of(proposal.creditor(), ON, LATER))
                .extracting(
                        r -> r.placed().toPlainString(),
                        r -> r.collected().toPlainString(),
                        r -> r.fee().toPlainString())
                .containsExactly(tuple("1200.00", "300.00", "45.00"));
        assertThatThrownBy(() -> remittances.record(
                        proposal.creditor(),
                        placement.id(),
                        PlacementScene.remittance("R1", "301.00", "45.00"),
                        LATER,
                        "manager"))
                .hasMessageContaining("R1 was recorded with 300.00");
        assertThat(reconciliation.of(proposal.creditor())).isEmpty();
    }

    @Test
    void aRemittanceBookedByMistakeIsBookedAnew() {
        Placement placement = scene.handOver(proposal);
        long payment = remittances
                .record(
                        proposal.creditor(),
                        placement.id(),
                        PlacementScene.remittance("R1", "300.00", "81.00"),
                        LATER,
                        "manager")
                .orElseThrow()
                .id();
        paymentDesk.takeBack(proposal.creditor(), payment, new TakenBack(LATER, "manager", TakeBackReason.MISTAKE));

        assertThat(remittances.record(
                        proposal.creditor(),
                        placement.id(),
                        PlacementScene.remittance("R1", "300.00", "18.00"),
                        LATER,
                        "manager"))
                .isPresent();
        assertThat(scene.balance(proposal.invoice())).isEqualTo(Money.of("900.00", "EUR"));
    }
}
