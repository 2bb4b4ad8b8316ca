package io.quittance.web.client;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The names and accounts a client pays under are listed, and one that is not its own is forgotten. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class PayersPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Client client;
    long account;

    @BeforeEach
    void aMovementWasConfirmed() {
        client = clients.save(
                new Client(creditors.findAllByOrderById().getFirst().id(), "C-PAYER", "Dupont"));
        entities.flush();
        long match = jdbc.sql("""
                with file as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a.xml', 'CAMT', 'UPLOAD', repeat('0', 64), '', '2026-04-01', 'test') returning id),
                statement as (
                    insert into statement (creditor_id, file_id, position, account)
                    select :creditor, id, 1, 'FR7630006000011234567890189' from file returning id),
                line as (
                    insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, amount, currency,
                                                payer, text, waiting)
                    select :creditor, id, 1, 'FR7630006000011234567890189', 'payers', '1', '2026-04-01', 10.00, 'EUR', 'Holding Dupont & Fils', '', 0
                    from statement returning id)
                insert into statement_match (creditor_id, line_id, kind, amount, automatic, matched_on, matched_by)
                select :creditor, id, 'NOT_OURS', 10.00, false, '2026-04-02', 'anna' from line returning id
                """)
                .param("creditor", client.creditorId())
                .query((row, number) -> row.getLong("id"))
                .single();
        alias("NAME", "HOLDING DUPONT FILS", match);
        account = alias("IBAN", "DE89370400440532013000", match);
    }

    @Test
    void eachIsShownWithWhoConfirmedItAndCanBeForgotten() throws Exception {
        String page = "/clients/" + client.id() + "/payers";
        mvc.perform(as(get("/clients/{id}", client.id()), Locale.FRANCE))
                .andExpect(content().string(containsString(page)));
        mvc.perform(as(get(page), Locale.FRANCE))
                .andExpect(content().string(containsString("Holding Dupont &amp; Fils")))
                .andExpect(content().string(containsString("DE89 3704 0044 0532 0130 00")))
                .andExpect(content().string(containsString("2 avr. 2026")))
                .andExpect(content().string(containsString("anna")))
                .andExpect(content().string(containsString("Pas ce client")));

        mvc.perform(as(post(page + "/" + account + "/forgetting").with(csrf()), Locale.ENGLISH))
                .andExpect(redirectedUrl(page));

        mvc.perform(as(get(page), Locale.ENGLISH))
                .andExpect(content().string(containsString("Holding Dupont &amp; Fils")))
                .andExpect(content().string(not(containsString("DE89"))));
    }

    private long alias(String kind, String value, long match) {
        return jdbc.sql("""
                insert into payer_alias (creditor_id, client_id, kind, value, match_id, learned_on, learned_by)
                values (:creditor, :client, :kind, :value, :match, '2026-04-02', 'anna') returning id
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("kind", kind)
                .param("value", value)
                .param("match", match)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Locale reader) {
        return request.with(user("controller").roles("CREDIT_CONTROLLER")).locale(reader);
    }
}
