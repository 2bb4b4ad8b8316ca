package io.quittance.web.placements;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.file.Sha256;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.InvoicePdf;
import io.quittance.web.scene.ScreenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the decision about a handover to the loss that two people agree on, on the screens. */
@ScreenTest
class HandoverPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String MANAGER = "FINANCE_MANAGER";
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Autowired
    InvoiceFiles files;

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long step;

    @BeforeEach
    void oneHandoverIsProposed() {
        creditor = books.open("Handovers");
        Level handover = new Level(1, 3, 0, Channel.HANDOVER, "handover", BigDecimal.ZERO, true, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(handover), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 60, "1200.00");
        night.run(creditor, books.today(), "test");
        step = id("select id from dunning_step where creditor_id = :creditor");
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String role) throws Exception {
        return mvc.perform(request.with(as(role, creditor)));
    }

    private long agency() throws Exception {
        send(
                        post("/agencies")
                                .param("name", "Recouvrement du Nord")
                                .param("kind", "AGENCY")
                                .param("mandate", "M-1")
                                .param("mandatedOn", books.today().minusYears(1).toString())
                                .param("bands[0].from", "")
                                .param("bands[0].percent", "15"),
                        MANAGER)
                .andExpect(redirectedUrl("/agencies"));
        return id("select id from agency where creditor_id = :creditor");
    }

    private long placement() throws Exception {
        String agency = Long.toString(agency());
        send(
                        post("/handovers/{step}/placement", step)
                                .param("agency", agency)
                                .param("route", "AMICABLE")
                                .param("instruction", "Appeler d’abord"),
                        MANAGER)
                .andExpect(status().is3xxRedirection());
        return id("select id from placement where creditor_id = :creditor");
    }

    @Test
    void theDecisionShowsWhatIsAtStakeAndAsksForAnAgency() throws Exception {
        send(get("/handovers/{step}", step), MANAGER)
                .andExpect(content().string(containsString("1\u202f200,00\u00a0€")))
                .andExpect(content().string(containsString("Aucun cabinet")));
        agency();
        send(get("/handovers/{step}", step), MANAGER)
                .andExpect(content().string(containsString("180,00\u00a0€")))
                .andExpect(content().string(containsString("Remettre le dossier")));
        send(get("/handovers/{step}", step), CONTROLLER)
                .andExpect(content().string(not(containsString("Remettre le dossier"))));
        send(post("/handovers/{step}/placement", step).param("route", "AMICABLE"), MANAGER)
                .andExpect(content().string(containsString("agency-error")));
        send(post("/handovers/{step}/placement", step), CONTROLLER).andExpect(status().isForbidden());
    }

    @Test
    void whatIsSentBackBecomesATask() throws Exception {
        send(
                        post("/handovers/{step}/return", step)
                                .param("reason", "Appeler le dirigeant")
                                .param("until", books.today().plusDays(7).toString()),
                        MANAGER)
                .andExpect(redirectedUrl("/handovers/" + step));

        send(get("/today"), CONTROLLER).andExpect(content().string(containsString("Appeler le dirigeant")));
        assertThat(jdbc.sql("select status from dunning_step where id = :step")
                        .param("step", step)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aPlacementIsFollowedToTheLossThatTwoPeopleAgreeOn() throws Exception {
        long placement = placement();
        send(get("/placements"), CONTROLLER).andExpect(content().string(containsString("Maison C-1")));
        send(
                        post("/placements/{id}/remittances", placement)
                                .param("collected", "300,00")
                                .param("fee", "45")
                                .param("receivedOn", books.today().toString())
                                .param("reference", "R-1"),
                        CONTROLLER)
                .andExpect(redirectedUrl("/placements/" + placement));
        send(
                        post("/placements/{id}/remittances", placement)
                                .param("collected", "10,00")
                                .param("fee", "45")
                                .param("receivedOn", books.today().toString())
                                .param("reference", "R-2"),
                        CONTROLLER)
                .andExpect(content().string(containsString("dépasser")));
        send(
                        post("/placements/{id}/news", placement)
                                .param("news", "STAGE")
                                .param("on", books.today().toString())
                                .param("text", "Plan refusé"),
                        CONTROLLER)
                .andExpect(redirectedUrl("/placements/" + placement));
        send(get("/placements/{id}", placement), CONTROLLER)
                .andExpect(content().string(containsString("Plan refusé")))
                .andExpect(content().string(containsString("255,00\u00a0€")));

        send(post("/placements/{id}/ending", placement).param("ending", "IRRECOVERABLE"), MANAGER)
                .andExpect(content().string(containsString("why-error")));
        send(
                        post("/placements/{id}/ending", placement)
                                .param("ending", "IRRECOVERABLE")
                                .param("why", "Liquidation"),
                        MANAGER)
                .andExpect(redirectedUrl("/placements/" + placement));
        long writeOff = id("select id from write_off where creditor_id = :creditor");
        send(post("/write-offs/{id}/approval", writeOff), MANAGER).andExpect(redirectedUrl("/write-offs"));
        assertThat(balance()).as("the same person").isEqualByComparingTo("900.00");
        send(post("/write-offs/{id}/approval", writeOff), ADMINISTRATOR).andExpect(redirectedUrl("/write-offs"));
        assertThat(balance()).isEqualByComparingTo("0.00");
        send(get("/write-offs"), CONTROLLER).andExpect(content().string(containsString("Liquidation")));
        long client = id("select id from client where creditor_id = :creditor");
        send(get("/clients/{id}", client), CONTROLLER)
                .andExpect(content().string(containsString("Passé en perte")))
                .andExpect(content().string(containsString("Reversement")));
    }

    private BigDecimal balance() {
        return jdbc.sql("select balance from invoice where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void theDossierIsTheSameEveryTimeAndProvesItself() throws Exception {
        long invoice = id("select id from invoice where creditor_id = :creditor");
        files.keep(creditor, invoice, "scan.pdf", InvoicePdf.of(1), books.today(), "test");
        byte[] sent = files.bytes(files.inForce(invoice).orElseThrow());
        long placement = placement();
        files.keep(creditor, invoice, "later.pdf", InvoicePdf.of(2), books.today(), "test");

        byte[] first = dossier(placement);
        Map<String, byte[]> unzipped = unzip(first);

        assertThat(dossier(placement)).isEqualTo(first);
        assertThat(unzipped).containsKeys("index.pdf", "statement.csv", "charges.csv", "SHA256SUMS");
        assertThat(unzipped.get("invoices/F-1.pdf"))
                .as("the invoice as it was held when the debt was placed")
                .isEqualTo(sent);
        assertThat(text(unzipped, "statement.csv")).contains("F-1").contains("1200.00");
        text(unzipped, "SHA256SUMS").lines().forEach(line -> {
            String[] sum = line.split("  ", 2);
            assertThat(Sha256.of(unzipped.getOrDefault(sum[1], new byte[0])))
                    .as(sum[1])
                    .isEqualTo(sum[0]);
        });
    }

    private byte[] dossier(long placement) throws Exception {
        return send(get("/placements/{id}/dossier", placement), CONTROLLER)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
