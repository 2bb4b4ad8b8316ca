package io.quittance.intake.sample;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dunning.policy.ShippedPolicies;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of a French wholesaler that does not exist: some 400 clients and 4,000 invoices over the 18 months before the
 * business day, the same for the same day. No reminder is made up: the ladder starts with the first night.
 */
@Component
public class SampleBooks {

    private static final long SEED = 20_190_401L;

    /** Nobody can sign in with it: it is the hash of no password. */
    private static final String NO_PASSWORD = "{bcrypt}!";

    private final JdbcClient jdbc;
    private final Creditors creditors;
    private final Users users;
    private final ShippedPolicies policies;
    private final SampleRows rows;
    private final SampleHolds holds;
    private final SampleAgencies agencies;

    SampleBooks(
            JdbcClient jdbc,
            Creditors creditors,
            Users users,
            ShippedPolicies policies,
            SampleRows rows,
            SampleHolds holds,
            SampleAgencies agencies) {
        this.jdbc = jdbc;
        this.creditors = creditors;
        this.users = users;
        this.policies = policies;
        this.rows = rows;
        this.holds = holds;
        this.agencies = agencies;
    }

    /**
     * Fills a creditor's empty books, settings and policies included, in one transaction.
     *
     * @param today the business day that the books end on
     * @throws BooksNotEmptyException when the creditor has a client already
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    @Transactional
    public SampleReport load(long creditorId, LocalDate today, String by) {
        Creditor creditor = creditors.findById(creditorId).orElseThrow();
        refuseUnlessEmpty(creditor);
        creditor.adopt(settings());
        creditors.save(creditor);
        signLetters(creditorId, by);
        policies.installFor(creditorId, by);
        followKeyAccounts(creditorId);
        agencies.add(creditorId, today);

        Random random = new Random(SEED);
        List<Long> collectors = collectors(today);
        List<SampleClient> clients = new SampleClients(random, collectors.size()).all();
        List<SampleInvoice> invoices = new SampleInvoices(random, today).of(clients);
        List<SamplePayment> payments = new SamplePayments(random, today).of(clients, invoices);
        rows.clients(creditorId, clients, collectors);
        rows.invoices(creditorId, invoices);
        rows.payments(creditorId, payments, by);
        rows.tasks(creditorId, today);
        int placed = holds.place(creditorId, clients, today, random, by);
        int credits = (int) invoices.stream()
                .filter(invoice -> invoice.total().signum() < 0)
                .count();
        return new SampleReport(clients.size(), invoices.size() - credits, credits, payments.size(), placed);
    }

    private void refuseUnlessEmpty(Creditor creditor) {
        long clients = jdbc.sql("select count(*) from client where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .query((row, number) -> row.getLong(1))
                .single();
        if (clients > 0) {
            throw new BooksNotEmptyException(creditor.name(), clients);
        }
    }

    /** The IBAN is the example of the registry, the SIREN one that is never given, the telephone kept for fiction. */
    private static CreditorSettings settings() {
        return new CreditorSettings(
                "Comptoir Ligérien",
                "000000026",
                null,
                new PostalAddress("12 quai des Mariniers", "", "45000", "Montreval-sur-Loire", "FR"),
                "FR7630006000011234567890189",
                "ZZZZFRPPXXX",
                "EUR",
                ZoneId.of("Europe/Paris"),
                "Comptoir Ligérien, service clients",
                "relances@comptoir-ligerien.example",
                "01 99 00 00 01",
                null);
    }

    /** A formal notice names who signs it. */
    private void signLetters(long creditorId, String by) {
        jdbc.sql("""
                insert into letter_settings (creditor_id, signatory_name, signatory_title, enclosures, changed_by)
                values (:creditor, 'Solène Marivault', 'Directrice administrative et financière', 'copie des factures citées', :by)
                on conflict do nothing
                """).param("creditor", creditorId).param("by", by).update();
    }

    private void followKeyAccounts(long creditorId) {
        jdbc.sql("""
                insert into segment_policy (creditor_id, segment, policy_id)
                select :creditor, 'Grands comptes', p.id from dunning_policy p
                where p.creditor_id = :creditor and p.code = 'key-account'
                on conflict do nothing
                """).param("creditor", creditorId).update();
    }

    /** Whoever controls credit here already, and two invented colleagues who cannot sign in. */
    private List<Long> collectors(LocalDate today) {
        colleague("camille.orsivane", "Camille Orsivane", today);
        colleague("hugo.belcastin", "Hugo Belcastin", today);
        return users.findAllByOrderByName().stream()
                .filter(user -> user.role() == Role.CREDIT_CONTROLLER)
                .map(User::id)
                .sorted()
                .limit(3)
                .toList();
    }

    private void colleague(String username, String name, LocalDate today) {
        if (users.findByUsername(username).isEmpty()) {
            User user = new User(
                    username, name, username + "@comptoir-ligerien.example", Role.CREDIT_CONTROLLER, NO_PASSWORD);
            user.disable(today);
            users.save(user);
        }
    }
}
