package io.quittance.web.matching;

import static io.quittance.web.scene.Books.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A payment came short: what lacks is named as such wherever one meets it. */
@ScreenTest
class ShortPaymentPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;
    private int files;

    @BeforeEach
    void somethingOwed() {
        creditor = books.open("Short");
        books.owes(creditor, "LUNE", "F-2026-0042", 10, "1000.00");
    }

    @Test
    void aLossToBeApprovedSaysWhatWasPaidAndWhyRemindersPause() throws Exception {
        long line = bring("988,00", "Maison LUNE", "F-2026-0042");
        accept(line);

        assertThat(page("/write-offs"))
                .contains("988,00\u00a0€ payés sur 1\u202f000,00\u00a0€", "/matching/" + line + "\"")
                .doesNotContain("<div>F-2026-0042</div>");
        assertThat(page("/invoices/" + id("invoice", "F-2026-0042")))
                .contains("perte de 12,00\u00a0€ à approuver", "/write-offs");
        assertThat(page("/clients/" + id("client", "LUNE"))).contains("perte de 12,00\u00a0€ à approuver");
    }

    @Test
    void aBanksFeeIsOnlyAGuessWhereNobodyTellsIt() throws Exception {
        assertThat(page("/matching/" + bring("988,00", "Maison LUNE", "F-2026-0042")))
                .contains("Il manque 12,00\u00a0€, peut-être des frais bancaires")
                .doesNotContain("Moins 12,00");
        assertThat(page("/matching/" + bring("989,00", "Maison LUNE", "F-2026-0042 moins frais")))
                .contains("Moins 11,00\u00a0€ de frais bancaires");
    }

    @Test
    void whatThePayerKeepsBackStaysOpenAndThePageSaysSo() throws Exception {
        assertThat(page("/matching/" + bring("700,00", "Maison LUNE", "F-2026-0042 moins litige")))
                .contains("Annonce une déduction", "Rien n’est abandonné\u00a0: ce qui manque reste ouvert");
    }

    @Test
    void aLossIsNotReadAsMoneyThatCame() throws Exception {
        accept(bring("988,00", "Maison LUNE", "F-2026-0042"));
        String loss = text("select max(id)::text from write_off where creditor_id = " + creditor);
        mvc.perform(post("/write-offs/{id}/approval", loss).with(as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/write-offs"));

        String invoice = page("/invoices/" + id("invoice", "F-2026-0042"));

        assertThat(invoice).contains(">Perte\u00a0:<", "sans encaissement", "12,00");
        assertThat(invoice.split("data-label=\"Reçu le\">sans encaissement", -1))
                .hasSize(2);
        assertThat(page("/clients/" + id("client", "LUNE"))).doesNotContain("à approuver");
    }

    private void accept(long line) throws Exception {
        Matcher key = KEY.matcher(page("/matching/" + line));
        assertThat(key.find()).isTrue();
        mvc.perform(by(post("/matching/{line}/acceptance", line)).param("offer", key.group(1)))
                .andExpect(status().is3xxRedirection());
    }

    private long bring(String amount, String payer, String words) throws Exception {
        files++;
        String file = """
                :20:START
                :25:FR7630006000011234567890189
                :28C:%05d/001
                :60F:C261030EUR0,00
                :61:2611031103CR%sNTRFNONREF//B-%d
                :86:/CNTP///%s//REMI/USTD//%s
                :62F:C261103EUR0,00
                -
                """.formatted(files, amount, files, payer, words);
        mvc.perform(by(multipart("/statements")
                        .file(new MockMultipartFile("file", "s.sta", "text/plain", file.getBytes(UTF_8)))))
                .andExpect(redirectedUrl("/statements"));
        return Long.parseLong(text("select max(id)::text from statement_line where creditor_id = " + creditor));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B by(B request) {
        return request.with(as("CREDIT_CONTROLLER", creditor));
    }

    private String page(String address) throws Exception {
        return mvc.perform(by(get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long id(String table, String number) {
        return Long.parseLong(text(
                "select id::text from %s where creditor_id = %d and number = '%s'".formatted(table, creditor, number)));
    }

    private String text(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
