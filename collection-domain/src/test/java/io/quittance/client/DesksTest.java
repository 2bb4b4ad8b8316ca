package io.quittance.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.insight.client.ClientSearch;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** History says what changed of a client and keeps quiet when nothing did. */
@SpringBootTest
@UsePostgres
@Transactional
class DesksTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private ClientDesk desk;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private Creditors creditors;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ClientSearch search;

    private Client client;

    @BeforeEach
    void oneClient() {
        Creditor creditor = creditors.save(new Creditor("ACME"));
        client = clients.save(new Client(creditor.id(), "C1", "Dupont"));
    }

    @Test
    void eachFieldThatChangedIsNamedWithItsValues() {
        desk.identify(client.creditorId(), client.id(), identity("Durand", ClientKind.BUSINESS), ON, "anna");

        assertThat(facts("CLIENT_CHANGED"))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .contains("\"fields\": \"name,siren,address\"")
                        .contains("\"from.name\": \"Dupont\"", "\"to.name\": \"Durand\"", "\"to.siren\": \"732829320\"")
                        .doesNotContain("rue"));
    }

    @Test
    void theNameOfAPersonIsNotRepeated() {
        desk.identify(client.creditorId(), client.id(), identity("Léa Martin", ClientKind.CONSUMER), ON, "anna");

        assertThat(facts("CLIENT_CHANGED"))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .contains("\"fields\": \"name,kind,siren,address\"")
                        .doesNotContain("Martin"));
    }

    @Test
    void whatStaysAsItWasIsNotWrittenDown() {
        desk.assign(client.creditorId(), client.id(), null, ON, "anna");
        desk.follow(client.creditorId(), client.id(), null, ON, "anna");

        assertThat(facts("CLIENT_CHANGED")).isEmpty();
    }

    @Test
    void anEmailEnteredByHandEndsTheSearchForOne() {
        searchForAnAddress();
        contacts.add(client.creditorId(), client.id(), details("Zoé", null, "0102030405"), ON, "anna");
        assertThat(openSearches()).isOne();

        contacts.add(client.creditorId(), client.id(), details("Zoé", "zoe@dupont.example", null), ON, "anna");

        assertThat(openSearches()).isZero();
        assertThat(facts("TASK_CLOSED"))
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("NO_CONTACT"));
    }

    @Test
    void theAccountingIsWrittenToWhereverAnAddressIsShown() {
        client.add(new Contact("Boss", ContactRole.DIRECTOR, "boss@dupont.example", null));
        client.add(new Contact("Books", ContactRole.ACCOUNTING, "books@dupont.example", null));
        entities.flush();

        assertThat(jdbc.sql("select email from contact_written_to where client_id = :client")
                        .param("client", client.id())
                        .query(String.class)
                        .single())
                .isEqualTo("books@dupont.example");
        assertThat(search.page(client.creditorId(), ON, "EUR", "Dupont", null, null, 10)
                        .items())
                .singleElement()
                .returns("books@dupont.example", ClientSearch.FoundClient::email);
    }

    private void searchForAnAddress() {
        jdbc.sql("""
                insert into task (creditor_id, client_id, kind, opened_on, due_on)
                values (:creditor, :client, 'NO_CONTACT', :on, :on)
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("on", ON)
                .update();
    }

    private int openSearches() {
        return jdbc.sql("select count(*) from task where client_id = :client and closed_at is null")
                .param("client", client.id())
                .query(Integer.class)
                .single();
    }

    private List<String> facts(String kind) {
        return jdbc.sql("select detail from history_event where client_id = :client and kind = :kind")
                .param("client", client.id())
                .param("kind", kind)
                .query((row, number) -> row.getString("detail"))
                .list();
    }

    private static ContactDesk.Details details(String name, @Nullable String email, @Nullable String phone) {
        return new ContactDesk.Details(name, ContactRole.ACCOUNTING, email, phone);
    }

    private static ClientIdentity identity(String name, ClientKind kind) {
        return new ClientIdentity(
                name,
                kind,
                "732829320",
                null,
                Locale.of("fr"),
                new PostalAddress("1 rue des Lilas", "", "69002", "Lyon", "FR"),
                null);
    }
}
