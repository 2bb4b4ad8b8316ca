package io.quittance.web.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A bank's table is looked at once, corrected, booked, and known from then on. */
@ScreenTest
class TablePagesTest {

    private static final String TABLE = """
            Compte;12345678901
            Jour;Libellé;Tiers;Combien
            03/04/2026;VIR F-1;Lune SARL;1 234,56
            02/04/2026;FRAIS;;-12,00
            """;
    private static final String IBAN = "DE89370400440532013000";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = books.open("Tables");
        jdbc.sql("update creditor set iban = :iban where id = :id")
                .param("iban", IBAN)
                .param("id", creditor)
                .update();
    }

    @Test
    void theFirstFileIsAskedOfAndTheNextIsBooked() throws Exception {
        String address = waiting(TABLE);
        assertThat(page(address))
                .contains("Jour", "1 234,56", "Aucune colonne n’est encore indiquée", "Date d’opération", IBAN)
                .contains("Relire", ">Comptabiliser<");
        assertThat(english(address)).contains("No column is told yet for:", "Booking day", ">Book<");
        assertThat(page("/statements")).contains("releve.csv", "attend que ses colonnes");

        tell(address, "read").andExpect(redirectedUrl(address));
        assertThat(page(address))
                .contains("Ce qui serait comptabilisé", "3 avril 2026", "Lune SARL", "1\u202f234,56\u00a0€")
                .contains("deux façons");
        assertThat(page("/statements")).contains("Aucun relevé");

        tell(address, "book").andExpect(redirectedUrl("/statements"));
        assertThat(page("/statements")).contains("releve.csv", "1 à rapprocher").doesNotContain("attend que");
        mvc.perform(as(get(address))).andExpect(status().isNotFound());

        bring(TABLE + "05/04/2026;VIR F-2;Mars;7,00\n").andExpect(redirectedUrl("/statements"));
        String second = page("/statements/" + statement());
        assertThat(second).contains("VIR F-2", "déjà comptabilisé", "Comptabiliser quand même");
        mvc.perform(as(post("/statements/{id}/repeats/2", statement())))
                .andExpect(redirectedUrl("/statements/" + statement()));
    }

    @Test
    void aRowThatCannotBeReadIsToldAndNothingIsBooked() throws Exception {
        String address = waiting(TABLE.replace("02/04/2026", "31/02/2026"));

        tell(address, "book").andExpect(redirectedUrl(address));

        assertThat(page(address)).contains("Une date n’en est pas une", "Ligne 4, Jour", "31/02/2026");
        assertThat(page("/statements")).contains("Aucun relevé");
        mvc.perform(as(delete(address))).andExpect(redirectedUrl("/statements"));
        assertThat(page("/statements")).doesNotContain("releve.csv");
    }

    @Test
    void columnsAreForgottenByAFinanceManager() throws Exception {
        tell(waiting(TABLE), "book");
        assertThat(page("/settings/bank-accounts")).contains("Jour, Libellé, Tiers, Combien", IBAN);
        long id = jdbc.sql("select id from statement_columns where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();

        mvc.perform(as(delete("/settings/bank-accounts/tables/{id}", id))).andExpect(status().isForbidden());
        mvc.perform(delete("/settings/bank-accounts/tables/{id}", id).with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/settings/bank-accounts"));

        assertThat(page("/settings/bank-accounts")).doesNotContain("Combien");
        assertThat(waiting(TABLE + "05/04/2026;VIR F-2;Mars;7,00\n")).startsWith("/statements/tables/");
    }

    @Test
    void oneColumnTwiceIsToldAndAnotherCreditorSeesNothing() throws Exception {
        String address = waiting(TABLE);
        mvc.perform(as(put(address)).param("fields[0]", "BOOKED_ON").param("fields[1]", "BOOKED_ON"));
        assertThat(page(address)).contains("Deux colonnes ne peuvent");

        long other = books.open("Another");
        mvc.perform(get(address).with(Books.as("CREDIT_CONTROLLER", other))).andExpect(status().isNotFound());
        mvc.perform(put(address).param("then", "book").with(Books.as("CREDIT_CONTROLLER", other)))
                .andExpect(status().isNotFound());
    }

    private ResultActions tell(String address, String then) throws Exception {
        return mvc.perform(as(put(address))
                .param("fields[0]", "BOOKED_ON")
                .param("fields[1]", "TEXT")
                .param("fields[2]", "PAYER")
                .param("fields[3]", "AMOUNT")
                .param("account", IBAN)
                .param("always", "true")
                .param("currency", "eur")
                .param("then", then));
    }

    private String waiting(String content) throws Exception {
        String address = bring(content).andReturn().getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/statements/tables/");
        return Objects.requireNonNull(address);
    }

    private ResultActions bring(String content) throws Exception {
        MockMultipartHttpServletRequestBuilder upload = multipart("/statements");
        upload.file(new MockMultipartFile("file", "releve.csv", "text/csv", content.getBytes(UTF_8)));
        return mvc.perform(upload.with(Books.as("CREDIT_CONTROLLER", creditor)));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(Books.as("CREDIT_CONTROLLER", creditor));
    }

    private long statement() {
        return jdbc.sql("select max(id) from statement where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
    }

    private String page(String address) throws Exception {
        return mvc.perform(as(get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String english(String address) throws Exception {
        return mvc.perform(as(get(address)).locale(Locale.ENGLISH).cookie(new Cookie("quittance-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
