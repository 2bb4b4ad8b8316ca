package io.quittance.notifications.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.call.CallDesk;
import io.quittance.call.CallOutcome;
import io.quittance.call.CallReport;
import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeDecisions;
import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReason;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.NewDispute;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.PaperBooks;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.LetterPosting;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.Wire;
import io.quittance.placement.Ending;
import io.quittance.placement.Placement;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementEnd;
import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.agency.FeeBand;
import io.quittance.placement.news.NewRemittance;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.writeoff.WriteOffDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One debt climbs the whole ladder that we ship, day by day, to the agency and off the books, and every step is proved. */
@NotificationsTest
class WholeLadderStoryTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final byte[] RECEIPT = "%PDF-1.4 avis de réception signé".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Books books;

    @Autowired
    ShippedPolicies shipped;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    CallDesk calls;

    @Autowired
    DisputeReasons disputeReasons;

    @Autowired
    DisputeDesk disputes;

    @Autowired
    DisputeDecisions decisions;

    @Autowired
    BatchDesk batches;

    @Autowired
    LetterPosting posting;

    @Autowired
    LetterLife letters;

    @Autowired
    Proofs proofs;

    @Autowired
    AgencyDesk agencies;

    @Autowired
    PlacementDesk placements;

    @Autowired
    RemittanceDesk remittances;

    @Autowired
    PlacementEnd end;

    @Autowired
    WriteOffDesk writeOffs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Invoices invoices;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl mailServer;

    private Wire wire;
    private PaperBooks paper;
    private long creditor;
    private Client client;
    private Invoice invoice;
    private LocalDate today = DUE.minusDays(10);

    @BeforeEach
    void oneInvoiceThatNobodyWillPay() {
        wire = new Wire(mailServer);
        paper = new PaperBooks(books, jdbc);
        Creditor lumiere = books.creditor();
        creditor = lumiere.id();
        paper.sign(lumiere);
        shipped.installFor(creditor, "test");
        client = paper.client(lumiere, "Atelier Dupont & Fils", "69002", "Lyon");
        invoice = books.invoice(client, "F-2026-0042", "1200.00", DUE);
    }

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void fromTheCourtesyMailToTheLossThatTwoPeopleAgreeOn() throws Exception {
        mailsGoOut();
        promisesAndDoesNotPay();
        disputesWithoutReason();
        isAskedForTheLastTimeWithCharges();
        String notice = getsAFormalNoticeThatItSigns();
        Placement placement = isHandedOverAndHearsNothingMore();
        Map<String, byte[]> dossier =
                Unpacked.files(dossiers.of(creditor, placement.id(), "manager").zip());
        theAgencyBringsAPartAndGivesUp(placement);

        everyStepIsProvedIn(dossier, notice);
        assertThat(Unpacked.files(
                        dossiers.of(creditor, placement.id(), "manager").zip()))
                .as("the same whatever happened since")
                .containsExactlyEntriesOf(dossier);
        assertThat(wire.accepted()).as("mails, each of them once").hasSize(4);
        assertThat(reconciliation.of(creditor)).isEmpty();
    }

    private void mailsGoOut() {
        assertThat(climb()).isEqualTo("1 EMAIL courtesy DONE");
        assertThat(today).isEqualTo(DUE.minusDays(7));
        assertThat(climb()).isEqualTo("2 EMAIL reminder-1 DONE");
        assertThat(climb()).isEqualTo("3 EMAIL reminder-2 DONE");
        assertThat(wire.accepted())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail).contains("zoe@dupont.example"));
    }

    private void promisesAndDoesNotPay() {
        assertThat(climb()).isEqualTo("4 CALL call-2 APPROVED");
        CallReport promise = CallReport.of(CallOutcome.PROMISED, contact(), "paie vendredi")
                .promising(new BigDecimal("1200.00"), today.plusDays(4));
        calls.report(creditor, task(), promise, today, noon(), "anna");
        assertThat(newest()).isEqualTo("4 CALL call-2 DONE");
        live(today.plusDays(1));
        assertThat(newest()).as("a promise is waited for").startsWith("4 ");
    }

    private void disputesWithoutReason() {
        DisputeReason reason = disputeReasons.byCode(creditor, "not-received").orElseThrow();
        Dispute dispute = disputes.open(
                NewDispute.of(creditor, invoice.id(), reason, new BigDecimal("100.00"), "un colis manque"),
                today,
                "anna");
        decisions.reject(creditor, dispute.id(), "livré, bon signé", today, "manager");
    }

    private void isAskedForTheLastTimeWithCharges() {
        assertThat(climb()).isEqualTo("5 EMAIL final-reminder DONE");
        assertThat(wire.accepted()).hasSize(4);
        assertThat(books.text(step()).replaceAll("\\h", " ")).contains("40,00 €");
    }

    private String getsAFormalNoticeThatItSigns() {
        assertThat(climb()).isEqualTo("6 REGISTERED_LETTER formal-notice APPROVED");
        long letter = paper.letterOf(step());
        String words = paper.text(step()).getFirst();
        long batch = batches.make(creditor, List.of(letter), BatchDesk.Output.PRINT, today, "anna")
                .orElseThrow()
                .batch();
        posting.post(creditor, batch, Map.of(letter, "1A 234 567 8901 2"), today, today, "anna");
        assertThat(newest()).isEqualTo("6 REGISTERED_LETTER formal-notice DONE");
        live(today.plusDays(2));
        long proof = proofs.keep(creditor, letter, "AR signé.pdf", RECEIPT, today, "anna");
        letters.tell(
                creditor,
                letter,
                new LetterNews(LetterState.DELIVERED, null, today, null, "", proof),
                EventSource.HAND,
                today,
                "anna");
        return words;
    }

    private Placement isHandedOverAndHearsNothingMore() {
        assertThat(climb()).isEqualTo("7 HANDOVER handover PROPOSED");
        long agency = agencies.add(creditor, nord()).id();
        Placement placement = placements
                .handOver(creditor, step(), new PlacementOrder(agency, Route.AMICABLE, ""), today, "manager")
                .orElseThrow();
        assertThat(newest()).isEqualTo("7 HANDOVER handover DONE");
        live(today.plusDays(45));
        assertThat(newest()).startsWith("7 ");
        return placement;
    }

    private AgencyDetails nord() {
        FeeBand fee = new FeeBand(BigDecimal.ZERO, new BigDecimal("15"));
        return new AgencyDetails(
                "Recouvrement du Nord",
                AgencyKind.AGENCY,
                null,
                null,
                "M-2026-1",
                DUE.minusYears(1),
                BigDecimal.ZERO,
                List.of(fee));
    }

    private void theAgencyBringsAPartAndGivesUp(Placement placement) {
        NewRemittance part = new NewRemittance("R-1", Money.of("300.00", "EUR"), Money.of("45.00", "EUR"), today);
        remittances.record(creditor, placement.id(), part, today, "anna");
        Placement ended =
                end.end(creditor, placement.id(), Ending.IRRECOVERABLE, "liquidation", today, today, "manager");
        assertThat(balance()).isEqualTo(Money.of("900.00", "EUR"));
        writeOffs.approve(creditor, ended.writeOffId().orElseThrow(), today, "director");
        assertThat(balance()).isEqualTo(Money.of("0.00", "EUR"));
        live(today.plusDays(30));
        assertThat(newest()).as("nothing is asked for any more").startsWith("7 ");
    }

    private void everyStepIsProvedIn(Map<String, byte[]> dossier, String notice) throws Exception {
        assertThat(dossier.keySet()).filteredOn(path -> path.endsWith(".txt")).hasSize(4);
        assertThat(Unpacked.text(dossier, "statement.csv")).contains("F-2026-0042", "1200.00", "40.00");
        assertThat(Unpacked.text(dossier, "charges.csv")).contains("\"F-2026-0042\";\"2026-03-03\"");
        assertThat(Unpacked.text(dossier, "promises-disputes-calls.csv"))
                .contains("CALL_PROMISED", "paie vendredi", "1200.00")
                .contains("un colis manque", "DISPUTE_REJECTED", "livré, bon signé");
        String letter = Unpacked.only(dossier, ".*-letter-\\d+\\.pdf");
        assertThat(Unpacked.words(dossier, letter)).contains("F-2026-0042").contains("mise en demeure");
        assertThat(notice).contains("F-2026-0042");
        assertThat(dossier.get(Unpacked.only(dossier, ".*-proof-.*AR.*\\.pdf"))).isEqualTo(RECEIPT);
        assertThat(Unpacked.words(dossier, "index.pdf"))
                .contains("Atelier Dupont & Fils", "Recouvrement du Nord", "1A23456789012", "02/03/2031");
        Unpacked.checkSums(dossier);
    }

    /** Nights and the mornings after them until something new was decided. */
    private String climb() {
        String before = newest();
        for (int days = 0; days < 40 && newest().equals(before); days++) {
            live(today.plusDays(1));
        }
        return newest();
    }

    /** Every night up to this day, and what leaves in the morning after each. */
    private void live(LocalDate until) {
        while (today.isBefore(until)) {
            today = today.plusDays(1);
            night.run(creditor, today, "scheduler");
            dispatch.deliver(creditor, today, noon());
        }
    }

    private Instant noon() {
        return today.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
    }

    private String newest() {
        return jdbc.sql("""
                select concat_ws(' ', rank, channel, template, status) as step from dunning_step
                where client_id = :client order by id desc limit 1
                """)
                .param("client", client.id())
                .query((row, n) -> row.getString("step"))
                .optional()
                .orElse("none");
    }

    private long step() {
        return one("select max(id) from dunning_step where client_id = :client");
    }

    private long task() {
        return one("select id from task where client_id = :client and kind = 'CALL' and closed_at is null");
    }

    private long contact() {
        return one("select min(id) from contact where client_id = :client");
    }

    private long one(String sql) {
        return jdbc.sql(sql).param("client", client.id()).query(Long.class).single();
    }

    private Money balance() {
        return invoices.findById(invoice.id()).orElseThrow().balance();
    }
}
