package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.intake.reverting.RevertBlocker;
import io.quittance.intake.reverting.RevertBlocker.Built;
import io.quittance.intake.reverting.RevertRefusedException;
import io.quittance.testing.UsePostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people agreed or wrote about an imported invoice keeps its import, and is told by its name. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class RevertBlockersTest {

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;
    private long client;
    private long invoice;
    private Import second;

    /** The client is there before the import, so that only its invoice is at stake. */
    @BeforeEach
    void anInvoiceOfAKnownClient() {
        creditor = scene.newCreditor();
        scene.invoices(creditor, "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;100,00");
        second = scene.invoices(creditor, "C1;Dupont;;;F2;01/03/2026;31/03/2026;EUR;100,00;100,00");
        client = number("select id from client where creditor_id = :creditor and number = 'C1'");
        invoice = number("select id from invoice where creditor_id = :creditor and number = 'F2'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " ~ ", textBlock = """
            PROMISES    ~ C1 ~ with p as (insert into promise (creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel, promised_on, recorded_by) values (:creditor, :client, 'EUR', 1, '2026-05-01', '2026-05-01', false, 'CALL', '2026-05-01', 'x') returning id) insert into promise_invoice (promise_id, invoice_id, amount) select id, :invoice, 1 from p
            PLANS       ~ C1 ~ with p as (insert into payment_plan (creditor_id, client_id, currency, drafted_on, drafted_by) values (:creditor, :client, 'EUR', '2026-05-01', 'x') returning id), v as (insert into plan_version (plan_id, number, charges, charges_amount, total, grace_days, drafted_on, drafted_by) select id, 1, 'NONE', 0, 100, 0, '2026-05-01', 'x' from p returning id) insert into plan_invoice (version_id, invoice_id, amount) select id, :invoice, 100 from v
            SETTLEMENTS ~ C1 ~ with s as (insert into settlement (creditor_id, client_id, currency, amount, until, needs_approval, proposed_on, proposed_by) values (:creditor, :client, 'EUR', 50, '2026-05-09', false, '2026-05-01', 'x') returning id) insert into settlement_invoice (settlement_id, invoice_id, owed) select id, :invoice, 100 from s
            DISCOUNTS   ~ F2 ~ insert into invoice_discount (invoice_id, percent, until, basis, amount, agreed_on, agreed_by) select :invoice, 2, '2026-05-09', 'TOTAL', 2, '2026-05-01', 'x' where :client > 0 and :creditor > 0
            DEBIT_NOTES ~ N1 ~ with n as (insert into debit_note (creditor_id, client_id, number, year, position, issued_on, issued_by, currency, interest, indemnity, language, pdf, pdf_sha256) values (:creditor, :client, 'N1', 2026, 1, '2026-05-01', 'x', 'EUR', 1, 40, 'fr', '', '') returning id) insert into debit_note_line (note_id, invoice_id, interest, indemnity) select id, :invoice, 1, 40 from n
            WAIVERS     ~ F2 ~ insert into charge_waiver (creditor_id, client_id, invoice_id, kind, amount, currency, reason, waived_on, waived_by) values (:creditor, :client, :invoice, 'INDEMNITY', 40, 'EUR', 'x', '2026-05-01', 'x')
            """)
    void isNamed(Built built, String example, String agreed) {
        agree(agreed);

        assertThat(refusal()).containsExactly(new RevertBlocker(built, 1, example));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " ~ ", textBlock = """
            DISPUTES ~ HOLDS       ~ with h as (insert into hold (creditor_id, client_id, invoice_id, reason, placed_on, placed_by) values (:creditor, :client, :invoice, 'DISPUTE', '2026-05-01', 'x') returning id) insert into dispute (creditor_id, client_id, invoice_id, reason_id, disputed, undisputed, note, opened_on, opened_by, hold_id) select :creditor, :client, :invoice, (select min(id) from dispute_reason where creditor_id = :creditor), 1, 99, '', '2026-05-01', 'x', id from h
            CLAIMS   ~ DEBIT_NOTES ~ with n as (insert into debit_note (creditor_id, client_id, number, year, position, issued_on, issued_by, currency, interest, indemnity, language, pdf, pdf_sha256) values (:creditor, :client, 'N1', 2026, 1, '2026-05-01', 'x', 'EUR', 1, 40, 'fr', '', '') returning id), l as (insert into debit_note_line (note_id, invoice_id, interest, indemnity) select id, :invoice, 1, 40 from n) insert into charge_claim (creditor_id, client_id, invoice_id, kind, amount, currency, rule, claimed_on, claimed_by, note_id) select :creditor, :client, :invoice, 'INDEMNITY', 40, 'EUR', 'FR', '2026-05-01', 'x', id from n
            """)
    void isNamedBesideWhatComesWithIt(Built built, Built beside, String agreed) {
        agree(agreed);

        assertThat(refusal()).extracting(RevertBlocker::built).containsExactlyInAnyOrder(built, beside);
    }

    private void agree(String statement) {
        jdbc.sql(statement)
                .param("creditor", creditor)
                .param("client", client)
                .param("invoice", invoice)
                .update();
    }

    private java.util.List<RevertBlocker> refusal() {
        return catchThrowableOfType(
                        RevertRefusedException.class, () -> desk.revert(second.id(), ImportScene.ON, "manager"))
                .blockers();
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }
}
