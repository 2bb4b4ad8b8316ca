package io.quittance.charge.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.client.Client;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Settings of the creditor and a client's own rate, kept and found again. */
@SpringBootTest
@UsePostgres
@Transactional
class TermsOfClientsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    TermsOfClients terms;

    @Autowired
    ChargeSettingsDesk desk;

    @Autowired
    ClausesUnderFloor clauses;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private long creditor;
    private long client;

    @BeforeEach
    void aClient() {
        creditor = creditors.save(new Creditor("Terms")).id();
        client = clients.save(new Client(creditor, "T-1", "Atelier")).id();
    }

    @Test
    void withoutAWordTheLawCounts() {
        assertThat(terms.of(client)).isEqualTo(ClientTerms.byLaw(LateChargeRule.FR));
    }

    @Test
    void settingsAndTheOwnRateAreKeptAndWrittenDownOnce() {
        desk.adopt(creditor, settings("12.5"), ON, "manager");
        desk.adopt(creditor, settings("12.50"), ON, "manager");
        assertThat(agreed()).isEqualByComparingTo("12.5");
        desk.agree(creditor, client, new BigDecimal("9.125"), ON, "controller");
        desk.agree(creditor, client, new BigDecimal("9.125"), ON, "controller");
        assertThat(agreed()).isEqualByComparingTo("9.125");
        assertThat(terms.of(client).imputation()).isEqualTo(Imputation.INTEREST_FIRST);
        desk.agree(creditor, client, null, ON, "controller");
        assertThat(agreed()).isEqualByComparingTo("12.5");

        assertThat(facts("CREDITOR_CHANGED")).isEqualTo(1);
        assertThat(facts("CLIENT_CHANGED")).isEqualTo(2);
    }

    @Test
    void aGermanClientOwesByGermanLawAndAConsumerNothing() {
        identify(ClientKind.BUSINESS, "DE");
        assertThat(terms.of(client).rule()).contains(LateChargeRule.DE);
        identify(ClientKind.CONSUMER, "FR");
        assertThat(terms.of(client).terms()).isEmpty();
    }

    @Test
    void ratesUnderTheFloorOfTheSemesterAreTold() {
        assertThat(clauses.of(creditor, ON)).isEmpty();
        desk.adopt(creditor, settings("8"), ON, "manager");
        desk.agree(creditor, client, new BigDecimal("8.24"), ON, "manager");

        assertThat(clauses.of(creditor, ON))
                .extracting(clause -> clause.client() + " " + clause.floor().toPlainString())
                .containsExactly("null 8.25", "Atelier 8.25");
        desk.agree(creditor, client, new BigDecimal("8.25"), ON, "manager");
        assertThat(clauses.of(creditor, ON)).hasSize(1);
        identify(ClientKind.BUSINESS, "DE");
        desk.agree(creditor, client, BigDecimal.ONE, ON, "manager");
        assertThat(clauses.of(creditor, ON)).as("German law names no floor").hasSize(1);
    }

    private BigDecimal agreed() {
        return terms.of(client).terms().map(LateChargeTerms::agreedPercent).orElseThrow();
    }

    private void identify(ClientKind kind, String country) {
        Client known = clients.findById(client).orElseThrow();
        PostalAddress address = new PostalAddress("1 rue", "", "1", "City", country);
        known.identify(new ClientIdentity("Atelier", kind, null, null, Locale.FRENCH, address, null));
        clients.save(known);
        entities.flush();
    }

    private static ChargeSettings settings(String percent) {
        return new ChargeSettings(new BigDecimal(percent), Semesters.SPLIT, Imputation.INTEREST_FIRST);
    }

    private long facts(String kind) {
        return jdbc.sql("select count(*) from history_event where creditor_id = :creditor and kind = :kind")
                .param("creditor", creditor)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
