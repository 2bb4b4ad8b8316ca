package io.quittance.web.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import io.quittance.statement.refusal.RefusedFiles;
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
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Statements are brought, told in words, and what was taken for a repeat is booked all the same. */
@ScreenTest
class StatementPagesTest {

    private static final String STATEMENT = """
            :20:START
            :25:FR7630006000011234567890189
            :28C:00042/001
            :60F:C261030EUR100,00
            :61:2611031103CR1234,56NTRFNONREF//B-1
            :86:/EREF/E-1/CNTP/FR7610278060610002050450140/CMCIFR2A/Lune SARL//REMI/USTD//Facture F-1
            :61:2611031103CR50,00NTRFNONREF
            :86:/REMI/USTD//Loyer
            :62F:C261103EUR1384,56
            -
            """;

    private static final String OVERLAP = STATEMENT
            .replace("00042", "00043")
            .replace("EUR100,00", "EUR1334,56")
            .replaceAll("(?s):61:2611031103CR1234.*?(?=:61:)", "");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Books books;

    @Autowired
    private RefusedFiles refused;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = books.open("Statements");
    }

    @Test
    void whatIsBroughtIsListedAndTold() throws Exception {
        assertThat(page("/statements")).contains("Aucun relevé");
        bring("releve.sta", STATEMENT).andExpect(redirectedUrl("/statements"));

        assertThat(page("/statements")).contains("releve.sta", "1\u202f384,56\u00a0€", "2 à rapprocher");
        assertThat(page("/payments")).contains("/statements");
        String one = page("/statements/" + statement());
        assertThat(one).contains("Lune SARL", "Facture F-1", "à rapprocher", "chargé le");
        assertThat(english("/statements/" + statement())).contains("to match", "€1,234.56");
    }

    @Test
    void aRefusedFileSaysWhyBesideTheFieldAndBooksNothing() throws Exception {
        ResultActions brought = bring("releve.sta", STATEMENT.replace("2611031103CR50", "2613311103CR50"));

        brought.andExpect(redirectedUrl("/statements/new"));
        String page = mvc.perform(get("/statements/new")
                        .with(Books.as("CREDIT_CONTROLLER", creditor))
                        .cookie(cookies(brought)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("refusé", "Une date n’en est pas une", "Ligne 7");
        assertThat(page("/statements")).contains("Aucun relevé");
        bring("", "").andExpect(redirectedUrl("/statements/new"));
    }

    @Test
    void anEmptyFileAmongSeveralSaysSo() throws Exception {
        MockMultipartHttpServletRequestBuilder upload = multipart("/statements");
        upload.file(new MockMultipartFile("file", "vide.sta", "text/plain", new byte[0]));
        upload.file(new MockMultipartFile("file", "releve.sta", "text/plain", STATEMENT.getBytes(UTF_8)));
        ResultActions brought = mvc.perform(upload.with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/statements/new"));

        assertThat(mvc.perform(get("/statements/new")
                                .with(Books.as("CREDIT_CONTROLLER", creditor))
                                .cookie(cookies(brought)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("vide.sta", "Le fichier est vide.", "releve.sta");
        assertThat(page("/statements")).contains("releve.sta");
    }

    @Test
    void aRepeatedMovementIsBookedAllTheSame() throws Exception {
        bring("a.sta", STATEMENT);
        bring("b.sta", OVERLAP.replace("C261030EUR1334", "C261103EUR1334"));
        long second = statement();
        assertThat(page("/statements/" + second)).contains("déjà comptabilisé", "Comptabiliser quand même");

        mvc.perform(post("/statements/{id}/repeats/1", second).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/statements/" + second));

        assertThat(page("/statements/" + second)).doesNotContain("Comptabiliser quand même");
        mvc.perform(post("/statements/{id}/repeats/1", second).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isNotFound());
    }

    @Test
    void accountsAreAFinanceManagersToAddAndRemove() throws Exception {
        bring("other.sta", STATEMENT.replace("FR7630006000011234567890189", "DE89370400440532013000"));
        assertThat(page("/statements/" + statement())).contains("n’est pas connu", "DE89370400440532013000");

        add("CREDIT_CONTROLLER", "DE89370400440532013000").andExpect(status().isForbidden());
        assertThat(add("FINANCE_MANAGER", "DE89370400440532013001")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("n’est pas valide");
        add("FINANCE_MANAGER", "DE89 3704 0044 0532 0130 00").andExpect(redirectedUrl("/settings/bank-accounts"));
        assertThat(add("FINANCE_MANAGER", "DE89370400440532013000")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("déjà connu");

        assertThat(page("/settings/bank-accounts")).contains("DE89 3704 0044 0532 0130 00", "celui de vos courriers");
        assertThat(page("/statements/" + statement())).doesNotContain("n’est pas connu");
        long id = jdbc.sql("select id from bank_account where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
        mvc.perform(delete("/settings/bank-accounts/{id}", id).with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/settings/bank-accounts"));
        assertThat(page("/settings/bank-accounts")).doesNotContain("DE89");
    }

    @Test
    void whatTheFolderRefusedIsShownUntilSeen() throws Exception {
        refused.note(
                creditor,
                "nuit.xml",
                new UnreadableStatementException(Reason.CUT_OFF, 12, "Ntry", "</Ntry>", ""),
                books.today());
        assertThat(page("/statements")).contains("nuit.xml", "s’arrête avant la fin", "Ligne 12, Ntry");
        long id = refused.unseen(creditor).getFirst().id();

        mvc.perform(post("/statements/refusals/{id}", id).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/statements"));

        assertThat(page("/statements")).doesNotContain("nuit.xml");
    }

    private ResultActions bring(String name, String content) throws Exception {
        MockMultipartHttpServletRequestBuilder upload = multipart("/statements");
        upload.file(new MockMultipartFile("file", name, "text/plain", content.getBytes(UTF_8)));
        return mvc.perform(upload.with(Books.as("CREDIT_CONTROLLER", creditor)));
    }

    private ResultActions add(String role, String iban) throws Exception {
        return mvc.perform(post("/settings/bank-accounts")
                .param("iban", iban)
                .param("label", "Berlin")
                .with(Books.as(role, creditor)));
    }

    private long statement() {
        return jdbc.sql("select max(id) from statement where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String english(String address) throws Exception {
        return mvc.perform(get(address)
                        .with(Books.as("CREDIT_CONTROLLER", creditor))
                        .locale(Locale.ENGLISH)
                        .cookie(new Cookie("quittance-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Those of the same person at the same browser. */
    private static Cookie[] cookies(ResultActions earlier) {
        return Objects.requireNonNull(earlier.andReturn().getRequest().getCookies());
    }
}
