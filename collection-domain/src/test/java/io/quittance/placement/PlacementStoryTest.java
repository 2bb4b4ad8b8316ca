package io.quittance.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.placement.agency.Agency;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.agency.FeeBand;
import io.quittance.placement.news.NewRemittance;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.AgencyRecords;
import io.quittance.placement.report.Offers;
import io.quittance.testing.UsePostgres;
import io.quittance.writeoff.SecondPersonException;
import io.quittance.writeoff.WriteOffDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the handover that a night proposes to the agency's money, and to what becomes of the rest. */
@SpringBootTest
@UsePostgres
class PlacementStoryTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATER = ON.plusDays(40);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private AgencyDesk agencies;

    @Autowired
    private PlacementDesk desk;

    @Autowired
    private PlacementEnd end;

    @Autowired
    private RemittanceDesk remittances;

    @Autowired
    private WriteOffDesk writeOffs;

    @Autowired
    private AgencyRecords records;

    @Autowired
    private Offers offers;

    @Autowired
    private Invoices invoices;

    @Autowired
    private PaymentDesk paymentDesk;

    @Autowired
    private Reconciliation reconciliation;

    private Books books;
    private long client;
    private long invoice;
    private Agency agency;
    private long handover;

    @BeforeEach
    void proposeHandover() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        client = books.client("C1");
        invoice = books.invoice(client, ON.minusDays(60), "1200.00");
        books.step(client, 6, ON.minusDays(20), invoice);
        agency = agencies.add(books.creditorId(), agency("Recouvrement du Nord"));
        night.run(books.creditorId(), ON, "test");
        handover = jdbc.sql("select id from dunning_step where client_id = :client and status = 'PROPOSED'")
                .param("client", client)
                .query(Long.class)
                .single();
    }

    private static AgencyDetails agency(String name) {
        return new AgencyDetails(
                name,
                AgencyKind.AGENCY,
                null,
                null,
                "M-2026-1",
                ON.minusYears(1),
                new BigDecimal("15.00"),
                List.of(
                        new FeeBand(BigDecimal.ZERO, new BigDecimal("20")),
                        new FeeBand(new BigDecimal("1000"), new BigDecimal("15"))));
    }

    private PlacementOrder amicable() {
        return new PlacementOrder(agency.id(), Route.AMICABLE, "");
    }

    private Placement handOver() {
        return desk.handOver(books.creditorId(), handover, amicable(), ON, "manager")
                .orElseThrow();
    }

    private Money balance() {
        return invoices.findById(invoice).orElseThrow().balance();
    }

    private List<String> skips(LocalDate on) {
        return jdbc.sql("""
                select s.reason from dunning_skip s join dunning_run r on r.id = s.run_id
                where s.client_id = :client and r.run_on = :on
                """)
                .param("client", client)
                .param("on", on)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int stepsSince(LocalDate on) {
        return jdbc.sql("select count(*) from dunning_step where client_id = :client and step_on > :on")
                .param("client", client)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsPlacedIsFrozenAndSilent() {
        Placement placement = handOver();

        assertThat(jdbc.sql("select status from dunning_step where id = :step")
                        .param("step", handover)
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
            night.run(books.creditorId(), ON.plusDays(day), "test");
        }
        assertThat(stepsSince(ON)).isZero();
        assertThat(jdbc.sql("select count(*) from asked_of(array[:client::bigint], :on) where held < balance")
                        .param("client", client)
                        .param("on", ON.plusDays(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRemittanceSettlesThePlacedInvoiceAndKeepsItsFeeApart() {
        long other = books.invoice(client, ON.minusDays(90), "500.00");
        Placement placement = handOver();
        NewRemittance money = remittance("R1", "300.00", "45.00");

        assertThat(remittances.record(books.creditorId(), placement.id(), money, LATER, "manager"))
                .isPresent();
        assertThat(remittances.record(books.creditorId(), placement.id(), money, LATER, "manager"))
                .as("the same again")
                .isEmpty();

        assertThat(balance()).isEqualTo(Money.of("900.00", "EUR"));
        assertThat(invoices.findById(other).orElseThrow().balance())
                .as("older, but not placed")
                .isEqualTo(Money.of("500.00", "EUR"));
        assertThat(records.of(books.creditorId(), ON, LATER))
                .extracting(
                        r -> r.placed().toPlainString(),
                        r -> r.collected().toPlainString(),
                        r -> r.fee().toPlainString())
                .containsExactly(tuple("1200.00", "300.00", "45.00"));
        assertThatThrownBy(() -> remittances.record(
                        books.creditorId(), placement.id(), remittance("R1", "301.00", "45.00"), LATER, "manager"))
                .hasMessageContaining("R1 was recorded with 300.00");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    private static NewRemittance remittance(String reference, String collected, String fee) {
        return new NewRemittance(reference, Money.of(collected, "EUR"), Money.of(fee, "EUR"), LATER);
    }

    @Test
    void theNextDecisionSeesWhatTheAgencyCostsAndWhatItMade() {
        Placement placement = handOver();
        remittances.record(books.creditorId(), placement.id(), remittance("R1", "300.00", "45.00"), LATER, "manager");

        List<Offers.Offer> offer = offers.of(books.creditorId(), Money.of("2000.00", "EUR"), LATER);

        // 15 % of 2,000.00 and the file fee; 25 % of it expected, less 15 % of that and the file fee.
        assertThat(offer)
                .extracting(
                        Offers.Offer::fee,
                        o -> o.successPercent().orElseThrow().toPlainString(),
                        o -> o.expectedNet().orElseThrow())
                .containsExactly(tuple(Money.of("315.00", "EUR"), "25.0", Money.of("410.00", "EUR")));
    }

    @Test
    void whatIsRecalledIsPausedThenClimbsAgain() {
        Placement placement = handOver();

        end.end(
                books.creditorId(),
                placement.id(),
                Ending.RECALLED,
                "the client called",
                LATER.plusDays(10),
                LATER,
                "manager");

        night.run(books.creditorId(), LATER.plusDays(1), "test");
        assertThat(skips(LATER.plusDays(1))).containsExactly("HELD");
        night.run(books.creditorId(), LATER.plusDays(11), "test");
        assertThat(jdbc.sql("""
                        select channel || ' ' || status from dunning_step
                        where client_id = :client and step_on > :on order by id
                        """)
                        .param("client", client)
                        .param("on", LATER)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("HANDOVER PROPOSED");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void whatIsIrrecoverableIsWrittenOffByASecondPerson() {
        Placement placement = handOver();
        Placement ended =
                end.end(books.creditorId(), placement.id(), Ending.IRRECOVERABLE, "insolvent", LATER, LATER, "manager");
        long writeOff = ended.writeOffId().orElseThrow();

        assertThatThrownBy(() -> writeOffs.approve(books.creditorId(), writeOff, LATER, "manager"))
                .isInstanceOf(SecondPersonException.class);
        assertThat(balance()).isEqualTo(Money.of("1200.00", "EUR"));

        writeOffs.approve(books.creditorId(), writeOff, LATER, "director");

        assertThat(balance()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(jdbc.sql("select source from payment where client_id = :client")
                        .param("client", client)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("WRITTEN_OFF");
        assertThat(jdbc.sql("select count(*) from task where client_id = :client and closed_at is null")
                        .param("client", client)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void itEndsAsCollectedOnlyWhenAllIs() {
        Placement placement = handOver();

        assertThatThrownBy(() ->
                        end.end(books.creditorId(), placement.id(), Ending.COLLECTED, "", LATER, LATER, "manager"))
                .isInstanceOfSatisfying(
                        PlacementRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(PlacementFault.STILL_OWED));

        remittances.record(books.creditorId(), placement.id(), remittance("R1", "1200.00", "180.00"), LATER, "manager");
        end.end(books.creditorId(), placement.id(), Ending.COLLECTED, "", LATER, LATER, "manager");
        assertThat(holdsInForce()).isZero();
    }

    private int holdsInForce() {
        return jdbc.sql("select count(*) from holds_in_force(:on) where client_id = :client")
                .param("on", LATER)
                .param("client", client)
                .query(Integer.class)
                .single();
    }

    @Test
    void smallClaimsGoUpToFiveThousandWithInterest() {
        long large = books.invoice(client, ON.minusDays(60), "4950.00");
        PlacementOrder small = new PlacementOrder(agency.id(), Route.SMALL_CLAIMS, "");

        assertThatThrownBy(() -> desk.place(books.creditorId(), client, List.of(large), small, ON, "manager"))
                .isInstanceOfSatisfying(
                        PlacementRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(PlacementFault.TOO_MUCH_FOR_SMALL_CLAIMS));
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("5000.00", "EUR"))).isTrue();
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("5000.01", "EUR"))).isFalse();
        assertThat(Route.SMALL_CLAIMS.isOpenTo(Money.of("10.00", "CHF"))).isFalse();
    }

    @Test
    void whatIsDisputedMeanwhileIsNotPlacedAndNotStuck() {
        long other = books.invoice(client, ON.minusDays(61), "500.00");
        jdbc.sql("""
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select id, :invoice, policy_version_id, rank, 500, 61 from dunning_step where id = :step
                """).param("invoice", other).param("step", handover).update();
        books.hold(client, other, "DISPUTE", null, ON, ON.plusDays(5));

        handOver();

        assertThat(jdbc.sql("select coalesce(blocks, '-') from rung_reached where invoice_id = :invoice")
                        .param("invoice", other)
                        .query((row, n) -> row.getString(1))
                        .list())
                .doesNotContain("WITH_AGENCY");
    }

    @Test
    void whatCashCoversIsNotPlaced() {
        books.unapplied(client, "200.00", "EUR", ON);

        Placement placement = handOver();

        assertThat(jdbc.sql("select principal from placement_invoice where placement_id = :id")
                        .param("id", placement.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1000.00");
    }

    @Test
    void aLossThatIsRefusedIsAskedForAgain() {
        Placement ended = end.end(
                books.creditorId(), handOver().id(), Ending.IRRECOVERABLE, "insolvent", LATER, LATER, "manager");

        writeOffs.refuse(books.creditorId(), ended.writeOffId().orElseThrow(), "", LATER, "director");

        assertThat(jdbc.sql("select coalesce(blocked_by, '-') from standing_of(:creditor, array[:client::bigint], :on)")
                        .param("creditor", books.creditorId())
                        .param("client", client)
                        .param("on", LATER.plusDays(2))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("-");
    }

    @Test
    void aRemittanceBookedByMistakeIsBookedAnew() {
        Placement placement = handOver();
        long payment = remittances
                .record(books.creditorId(), placement.id(), remittance("R1", "300.00", "81.00"), LATER, "manager")
                .orElseThrow()
                .id();
        paymentDesk.takeBack(books.creditorId(), payment, new TakenBack(LATER, "manager", TakeBackReason.MISTAKE));

        assertThat(remittances.record(
                        books.creditorId(), placement.id(), remittance("R1", "300.00", "18.00"), LATER, "manager"))
                .isPresent();
        assertThat(balance()).isEqualTo(Money.of("900.00", "EUR"));
    }

    @Test
    void whatWasPaidMeanwhileIsNotPlaced() {
        books.leaveOpen(invoice, "0.00");

        assertThat(desk.handOver(books.creditorId(), handover, amicable(), ON, "manager"))
                .isEmpty();
        assertThat(jdbc.sql("select status from dunning_step where id = :step")
                        .param("step", handover)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }
}
