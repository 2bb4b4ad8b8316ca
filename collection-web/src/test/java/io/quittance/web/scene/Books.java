package io.quittance.web.scene;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.intake.ImportDesk;
import io.quittance.intake.NewImport;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.web.frame.Now;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Makes a creditor of its own for each test, so that tests on one database keep out of each other's way. */
@TestComponent
public class Books {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Creditors creditors;
    private final Policies policies;
    private final ShippedPolicies shipped;
    private final ImportDesk imports;
    private final Now now;
    private final JdbcClient jdbc;

    Books(
            Creditors creditors,
            Policies policies,
            ShippedPolicies shipped,
            ImportDesk imports,
            Now now,
            JdbcClient jdbc) {
        this.creditors = creditors;
        this.policies = policies;
        this.shipped = shipped;
        this.imports = imports;
        this.now = now;
        this.jdbc = jdbc;
    }

    /** A creditor that follows the shipped policies and can send mails, with no client yet; its id. */
    @Transactional
    public long open(String name) {
        Creditor creditor = new Creditor(name);
        CreditorSettings bare = creditor.settings();
        creditor.adopt(new CreditorSettings(
                name,
                null,
                null,
                bare.address(),
                "FR7630006000011234567890189",
                null,
                "EUR",
                PARIS,
                name,
                "billing@creditor.example",
                "",
                null));
        long id = creditors.save(creditor).id();
        shipped.installFor(id, "test");
        // Tests stand on the calendar's own day: a Sunday or a holiday must not change what they see.
        jdbc.sql("""
                update dunning_policy_version set contact_days = '1234567', avoids_holidays = false
                where policy_id in (select p.id from dunning_policy p where p.creditor_id = :creditor)
                """).param("creditor", id).update();
        return id;
    }

    /** The books' day. */
    public LocalDate today() {
        return now.today(PARIS);
    }

    public long standardPolicy(long creditorId) {
        return policies.findByCreditorIdAndCode(creditorId, "standard")
                .orElseThrow()
                .id();
    }

    /** An open invoice of a client with an email, so many days late today. */
    public void owes(long creditorId, String client, String invoice, int daysLate, String amount) {
        tell(creditorId, client, invoice, daysLate, amount, amount);
    }

    /** The same invoice, of which a later file says that nothing is left. */
    public void paid(long creditorId, String client, String invoice, int daysLate, String amount) {
        tell(creditorId, client, invoice, daysLate, amount, "0.00");
    }

    private void tell(long creditorId, String client, String invoice, int daysLate, String amount, String balance) {
        LocalDate due = today().minusDays(daysLate);
        load(
                creditorId,
                "client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance\n"
                        + String.join(
                                ",",
                                client,
                                "Maison " + client,
                                client.toLowerCase(Locale.ROOT) + "@client.example",
                                "fr",
                                invoice,
                                due.minusDays(30).toString(),
                                due.toString(),
                                "EUR",
                                amount,
                                balance)
                        + "\n");
    }

    /** Posts a file of invoices. */
    public void load(long creditorId, String csv) {
        SourceFile file = SourceFile.of(csv.getBytes(StandardCharsets.UTF_8));
        imports.importNow(
                new NewImport(creditorId, Kind.INVOICES, "books.csv", file, today(), "test"), ReadingChoice.NONE);
    }

    /** A person of this role who works on this creditor's books, in French, with a form of ours. */
    public static RequestPostProcessor as(String role, long creditorId) {
        return request -> {
            request.addPreferredLocale(Locale.FRANCE);
            StoredSession.with(request, "quittance.creditor", creditorId);
            return csrf().postProcessRequest(
                            user(role.toLowerCase(Locale.ROOT)).roles(role).postProcessRequest(request));
        };
    }
}
