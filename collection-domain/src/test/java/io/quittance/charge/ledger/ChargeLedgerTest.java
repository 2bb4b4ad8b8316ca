package io.quittance.charge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.charge.terms.ChargeSettings;
import io.quittance.charge.terms.ChargeSettingsDesk;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.insight.check.Reconciliation;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Charges accrue, are claimed, waived and paid, apart from the invoice and whatever becomes of it. */
@SpringBootTest
@UsePostgres
@Transactional
class ChargeLedgerTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate ON = LocalDate.of(2026, 7, 20);

    @Autowired
    ChargeLedger ledger;

    @Autowired
    ChargeClaims claims;

    @Autowired
    WaiverDesk waivers;

    @Autowired
    DueCharges due;

    @Autowired
    PaymentDesk payments;

    @Autowired
    ChargeSettingsDesk settings;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private Client client;
    private Invoice invoice;

    @BeforeEach
    void anInvoicePaidInTwoParts() {
        Creditor creditor = creditors.save(new Creditor("Ledger"));
        client = clients.save(new Client(creditor.id(), "L-1", "Atelier"));
        invoice = invoices.save(
                new Invoice(creditor.id(), client.id(), "L-F1", DUE.minusDays(30), DUE, euros("12000.00")));
        receive("5000.00", "L-F1", LocalDate.of(2026, 4, 30));
    }

    @Test
    void payingThePrincipalDoesNotForgetTheCharges() {
        receive("7000.00", "L-F1", ON);

        ChargedInvoice charged = charged(ON.plusDays(60));
        assertThat(charged.balance().isZero()).isTrue();
        assertThat(charged.interestOutstanding()).isEqualTo(euros("309.54"));
        assertThat(charged.indemnityOutstanding()).isEqualTo(euros("40.00"));
        assertThat(charged.interest().claimed().isZero()).isTrue();
        assertThat(reconciliation.of(client.creditorId())).isEmpty();
    }

    @Test
    void aRateThatIsMissingLeavesWhatIsKnownAndSaysSo() {
        ChargedInvoice later = charged(LocalDate.of(2040, 1, 1));

        assertThat(later.missing()).isPresent();
        LocalDate known = later.accruedTo().orElseThrow();
        assertThat(charged(known).accruedTo()).isEmpty();
        assertThat(later.accrued()).isEqualTo(charged(known).accrued());
        assertThat(later.interestOutstanding()).isEqualTo(charged(known).interestOutstanding());
    }

    @Test
    void aClaimIsFrozenAndTheLatestThatStandsCounts() {
        claim(LocalDate.of(2026, 4, 30));
        assertThat(charged(ON).interest().claimed()).isEqualTo(euros("119.84"));
        claim(ON);
        assertThat(charged(ON).interest().claimed()).isEqualTo(euros("309.54"));
        assertThat(charged(ON).indemnity().claimed()).isEqualTo(euros("40.00"));
        assertThat(jdbc.sql("select count(*) from charge_claim_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(1 + 3);
    }

    @Test
    void whatIsWaivedHasAReasonAndIsNoLongerOutstanding() {
        Optional<Money> ten = Optional.of(euros("10.00"));
        waivers.waive(client.creditorId(), invoice.id(), ChargeKind.INTEREST, ten, "goodwill", ON, "manager");
        assertThat(charged(ON).interestOutstanding()).isEqualTo(euros("299.54"));
        assertThatExceptionOfType(NotWaivedException.class)
                .isThrownBy(() -> waive(ChargeKind.INTEREST, "299.55"))
                .satisfies(refused -> assertThat(refused.outstanding()).isEqualTo(euros("299.54")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> waivers.waive(
                        client.creditorId(), invoice.id(), ChargeKind.INDEMNITY, Optional.empty(), " ", ON, "manager"));

        Money all = waivers.waive(
                client.creditorId(), invoice.id(), ChargeKind.INTEREST, Optional.empty(), "settled", ON, "manager");
        waive(ChargeKind.INDEMNITY, "40.00");

        assertThat(all).isEqualTo(euros("299.54"));
        assertThat(charged(ON).isOutstanding()).isFalse();
        assertThat(charged(ON.plusDays(30)).interestOutstanding().isPositive())
                .as("what accrues later is owed")
                .isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from history_event where invoice_id = :invoice and kind = 'CHARGES_WAIVED'")
                        .param("invoice", invoice.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void unappliedMoneyPaysChargesAndEveryCopyStaysTrue() {
        claim(ON);
        ReceivedPayment payment = receive("7100.00", "L-F1", ON);
        assertThat(payment.unapplied()).isEqualTo(euros("100.00"));

        payments.payCharges(client.creditorId(), payment.id(), due.of(client.id(), "EUR"), ON, "controller");

        assertThat(charged(ON).interest().paid()).isEqualTo(euros("100.00"));
        assertThat(charged(ON).interestOutstanding()).isEqualTo(euros("209.54"));
        assertThat(unapplied(ON)).isEqualByComparingTo("0");
        assertThat(unapplied(ON.minusDays(1))).isEqualByComparingTo("0");
        assertThat(reconciliation.of(client.creditorId())).isEmpty();

        payments.takeBack(
                client.creditorId(),
                payment.id(),
                new TakenBack(ON.plusDays(2), "controller", TakeBackReason.RETURNED));

        assertThat(charged(ON).interest().paid().isZero()).isTrue();
        assertThat(charged(ON).balance()).isEqualTo(euros("7000.00"));
        assertThat(unapplied(ON.plusDays(2))).isEqualByComparingTo("0");
        assertThat(reconciliation.of(client.creditorId())).isEmpty();
    }

    @Test
    void interestFirstTakesClaimedChargesBeforeTheSilentPaymentsPrincipal() {
        settings.adopt(
                client.creditorId(),
                new ChargeSettings(null, Semesters.SPLIT, Imputation.INTEREST_FIRST),
                ON,
                "manager");
        assertThat(receive("1000.00", "", ON).allocations())
                .as("nothing is claimed")
                .hasSize(1);
        claim(ON);

        receive("500.00", "L-F1", ON);
        assertThat(charged(ON).interest().paid().isZero())
                .as("the payer names the invoice")
                .isTrue();
        receive("1000.00", "virement", ON);

        assertThat(charged(ON).interest().paid()).isEqualTo(euros("309.54"));
        assertThat(charged(ON).indemnity().paid()).isEqualTo(euros("40.00"));
        assertThat(charged(ON).balance()).isEqualTo(euros("4849.54"));
        assertThat(reconciliation.of(client.creditorId())).isEmpty();
    }

    @Test
    void principalFirstNeverTakesChargesBeforePrincipal() {
        claim(ON);

        receive("1000.00", "virement", ON);

        assertThat(charged(ON).interest().paid().isZero()).isTrue();
        assertThat(charged(ON).balance()).isEqualTo(euros("6000.00"));
    }

    private void claim(LocalDate on) {
        long note = jdbc.sql("""
                insert into debit_note (creditor_id, client_id, number, year, position, issued_on, issued_by, currency, interest, indemnity, language, pdf, pdf_sha256)
                values (:creditor, :client, :on, 2026, :position, :day, 'test', 'EUR', 1, 0, 'fr', '', '') returning id
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("on", on.toString())
                .param("position", on.getDayOfYear())
                .param("day", on)
                .query(Long.class)
                .single();
        Claiming by = Claiming.ofNote(client.creditorId(), client.id(), LateChargeRule.FR, on, note, "controller");
        claims.keep(by, invoice.id(), charged(on).accrued());
    }

    private ChargedInvoice charged(LocalDate on) {
        entities.flush();
        return ledger.of(client.id(), invoice.id(), on).orElseThrow();
    }

    private void waive(ChargeKind kind, String amount) {
        waivers.waive(client.creditorId(), invoice.id(), kind, Optional.of(euros(amount)), "goodwill", ON, "manager");
    }

    private ReceivedPayment receive(String amount, String reference, LocalDate on) {
        ReceivedPayment received = payments.receive(
                new NewPayment(client.creditorId(), client.id(), euros(amount), on, reference), on, "controller");
        entities.flush();
        return received;
    }

    private BigDecimal unapplied(LocalDate on) {
        entities.flush();
        return jdbc.sql("select coalesce(sum(unapplied), 0) from unapplied_on(:creditor, :on)")
                .param("creditor", client.creditorId())
                .param("on", on)
                .query(BigDecimal.class)
                .single();
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
