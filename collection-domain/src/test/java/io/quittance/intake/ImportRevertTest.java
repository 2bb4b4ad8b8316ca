package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.client.Clients;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reverting.RevertBlocker;
import io.quittance.intake.reverting.RevertBlocker.Built;
import io.quittance.intake.reverting.RevertRefusedException;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.testing.UsePostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import can be taken back as if it had never been, as long as nothing was built on it. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ImportRevertTest {

    private static final String[] FIRST = {
        "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;50,00",
        "C2;Durand;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00"
    };
    private static final String[] SECOND = {
        "C1;Dupont;compta@dupont.example;;F1;01/03/2026;15/04/2026;EUR;100,00;80,00",
        "C2;Durand;;;F2;01/03/2026;31/03/2026;EUR;100,00;10,00",
        "C2;Durand;;;F3;01/03/2026;31/03/2026;EUR;-30,00;-20,00",
        "C3;Martin;;;F4;01/03/2026;31/03/2026;EUR;100,00;100,00"
    };

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private HoldDesk holds;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void firstFile() {
        creditor = scene.newCreditor();
        scene.invoices(creditor, FIRST);
    }

    @Test
    void theBooksAreAsBefore() {
        List<String> before = scene.books(creditor);
        var second = scene.invoices(creditor, SECOND);
        assertThat(scene.books(creditor)).isNotEqualTo(before);

        desk.revert(second.id(), ImportScene.ON, "manager");

        assertThat(scene.books(creditor)).isEqualTo(before);
        assertThat(scene.mismatches(creditor)).isZero();
        assertThat(desk.look(second.id()).status()).isEqualTo(ImportStatus.REVERTED);
        assertThat(scene.strings("""
                select distinct kind from history_event where creditor_id = :creditor and actor = 'manager'
                """, creditor)).containsExactly("IMPORT_REVERTED");
    }

    @Test
    void clientsAndContactsAreAsBefore() {
        scene.load(creditor, Kind.CLIENTS, """
                N° client;Nom;Email;Nom du contact;Téléphone;Ville
                C1;Dupont;compta@dupont.example;Zoé;0102030405;Lyon
                """);
        List<String> before = scene.books(creditor);
        var second = scene.load(creditor, Kind.CLIENTS, """
                N° client;Nom;Email;Nom du contact;Téléphone;Ville
                C1;Dupont SAS;compta@dupont.example;Luc;0102030406;Paris
                C1;Dupont SAS;direction@dupont.example;Ève;;Paris
                C9;Neuf;;;;Nice
                """);
        assertThat(second.posted()).isEqualTo(3);

        desk.revert(second.id(), ImportScene.ON, "manager");

        assertThat(scene.books(creditor)).isEqualTo(before);
    }

    @Test
    void paymentsAreAsBefore() {
        List<String> before = scene.books(creditor);
        var paid = scene.load(creditor, Kind.PAYMENTS, """
                client,amount,date,reference
                C2,70.00,2026-04-10,VIR 1
                C1,70.00,2026-04-10,VIR 2
                """);
        assertThat(scene.balance(creditor, "F2")).isEqualTo("30.00");

        desk.revert(paid.id(), ImportScene.ON, "manager");

        assertThat(scene.books(creditor)).isEqualTo(before);
        assertThat(scene.mismatches(creditor)).isZero();
    }

    @Test
    void anImportIsRevertedOnce() {
        var second = scene.invoices(creditor, SECOND);
        desk.revert(second.id(), ImportScene.ON, "manager");

        assertThatThrownBy(() -> desk.revert(second.id(), ImportScene.ON, "manager"))
                .isInstanceOf(ImportStateException.class);
    }

    @Test
    void aPaymentBuiltOnIt() {
        var second = scene.invoices(creditor, SECOND);
        payments.receive(payment("C3", "10.00"), ImportScene.ON, "me");

        assertThat(refusal(second)).containsExactly(new RevertBlocker(Built.PAYMENTS, 1, "C3"));
        assertThat(desk.look(second.id()).status()).isEqualTo(ImportStatus.POSTED);
    }

    @Test
    void aHoldBuiltOnIt() {
        var second = scene.invoices(creditor, SECOND);
        holds.place(
                new HoldRequest(creditor, clientId("C3"), invoiceId("F4"), HoldReason.DISPUTE, null, null, ""),
                ImportScene.ON,
                "me");

        assertThat(refusal(second)).extracting(RevertBlocker::built).containsOnly(Built.HOLDS);
    }

    @Test
    void aStepBuiltOnIt() {
        var second = scene.invoices(creditor, SECOND);
        step(clientId("C3"), invoiceId("F4"));

        assertThat(refusal(second)).extracting(RevertBlocker::built).containsExactly(Built.STEPS);
    }

    @Test
    void aLaterFileThatMovedItsInvoices() {
        var second = scene.invoices(creditor, SECOND);
        scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;15/04/2026;EUR;100,00;60,00");

        assertThat(refusal(second)).containsExactly(new RevertBlocker(Built.CHANGES, 1, "F1"));
    }

    @Test
    void aLaterInvoiceOfItsClient() {
        var second = scene.invoices(creditor, SECOND);
        scene.invoices(creditor, "C3;Martin;;;F5;01/03/2026;15/04/2026;EUR;100,00;60,00");

        assertThat(refusal(second))
                .containsExactly(
                        new RevertBlocker(Built.INVOICES, 1, "F5"), new RevertBlocker(Built.PAYMENTS, 1, "C3"));
    }

    @Test
    void aLaterFileThatOverruledItsPayments() {
        var paid = scene.load(creditor, Kind.PAYMENTS, """
                client,amount,date,reference
                C2,70.00,2026-04-10,VIR 1
                """);
        scene.invoices(creditor, "C2;Durand;;;F2;01/03/2026;31/03/2026;EUR;100,00;0,00");

        assertThat(refusal(paid)).containsExactly(new RevertBlocker(Built.PAYMENTS, 1, "F2"));
    }

    @Test
    void aTaskThatSomebodyClosed() {
        var second = scene.invoices(creditor, SECOND);
        jdbc.sql("""
                update task set closed_at = now(), closed_by = 'me', outcome = 'DONE' where client_id = :client
                """).param("client", clientId("C3")).update();

        assertThat(refusal(second)).containsExactly(new RevertBlocker(Built.TASKS, 1, "C3"));
    }

    private List<RevertBlocker> refusal(io.quittance.intake.Import done) {
        return catchThrowableOfType(
                        RevertRefusedException.class, () -> desk.revert(done.id(), ImportScene.ON, "manager"))
                .blockers();
    }

    private NewPayment payment(String client, String amount) {
        return new NewPayment(creditor, clientId(client), Money.of(amount, "EUR"), ImportScene.ON, "");
    }

    private long clientId(String number) {
        return clients.findByCreditorIdAndNumber(creditor, number).orElseThrow().id();
    }

    private long invoiceId(String number) {
        return jdbc.sql("select id from invoice where creditor_id = :creditor and number = :number")
                .param("creditor", creditor)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private void step(long client, long invoice) {
        jdbc.sql("""
                with p as (insert into dunning_policy (creditor_id, code, name) values (:creditor, 'standard', 'x') returning id),
                v as (insert into dunning_policy_version (policy_id, version, contact_gap_days, created_by)
                      select id, 1, 2, 'me' from p returning id),
                l as (insert into dunning_level (policy_version_id, rank, after_days, min_gap_days, channel, template)
                      select id, 1, 3, 0, 'EMAIL', 'x' from v),
                r as (insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'me') returning id),
                s as (insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel,
                          template, step_on, status, amount)
                      select :creditor, r.id, :client, 'EUR', v.id, 1, 'EMAIL', 'x', :on, 'APPROVED', 100 from r, v returning id)
                insert into dunning_line (step_id, invoice_id, balance, days_overdue)
                select id, :invoice, 100, 15 from s
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("invoice", invoice)
                .param("on", ImportScene.ON)
                .update();
    }
}
