package io.quittance.web.reconciliation;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The accounting's balances are compared on a page, its differences are a file, and another creditor sees neither. */
@ScreenTest
class ReconciliationPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    private long creditor;

    @BeforeEach
    void aClientWhoOwes() {
        creditor = books.open("Cadrage");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
    }

    @Test
    void aFileIsComparedAndItsDifferencesStand() throws Exception {
        String check = upload("Compte;Intitulé;Solde\nC-1;Maison C-1;100,00\nC-9;=Inconnu;7,00\n");

        mvc.perform(get(check).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C-1")))
                .andExpect(content().string(containsString("seulement en comptabilité")))
                .andExpect(content().string(containsString("Cadrage au ")));
        String file = mvc.perform(get(check + "/differences.csv").with(as(CONTROLLER, creditor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file)
                .contains("\"C-1\";\"Maison C-1\";\"EUR\";\"100,00\";\"120,00\";\"-20,00\";\"diffère\"")
                .contains("\"C-9\";\"'=Inconnu\";\"EUR\";\"7,00\";;\"7,00\";\"seulement en comptabilité\"");
        mvc.perform(get("/reconciliation").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString(check)));
        mvc.perform(get(check).with(as(CONTROLLER, books.open("Other")))).andExpect(status().isNotFound());
    }

    @Test
    void differencesAreCountedByKindAndFilteredAndThoseOfBothSidesComeFirst() throws Exception {
        books.owes(creditor, "C-2", "F-2", 5, "500.00");
        String check = upload("Compte;Intitulé;Solde\nC-1;Maison C-1;100,00\nC-9;Inconnu;7000,00\n");

        String all = page(check);
        assertThat(all)
                .contains("diffère\u00a0: 1 (−20,00", "seulement ici\u00a0: 1 (−500,00", "kind=ONLY_HERE")
                .containsSubsequence("Maison C-1</a>", "Maison C-2</a>", "Inconnu");
        assertThat(page(check + "?kind=ONLY_HERE")).contains("Maison C-2</a>").doesNotContain("Maison C-1</a>");
    }

    @Test
    void theDayIsChosenAgainAndAMistakeIsRemoved() throws Exception {
        String check = upload("Compte;Intitulé;Solde\nC-1;Maison C-1;120,00\n");
        assertThat(page(check)).contains("Les deux côtés concordent");
        mvc.perform(post(check + "/columns")
                        .param("number", "0")
                        .param("name", "1")
                        .param("balance", "2")
                        .param("debit", "-1")
                        .param("credit", "-1")
                        .param("currency", "-1")
                        .param("asOf", books.today().minusDays(400).toString())
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl(check));
        assertThat(page(check)).contains("diffère").doesNotContain("Les deux côtés concordent");

        mvc.perform(delete(check).with(as(CONTROLLER, books.open("Else")))).andExpect(status().isNotFound());
        mvc.perform(delete(check).with(as(CONTROLLER, creditor))).andExpect(redirectedUrl("/reconciliation"));
        mvc.perform(get(check).with(as(CONTROLLER, creditor))).andExpect(status().isNotFound());
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(CONTROLLER, creditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void otherColumnsAreChosen() throws Exception {
        String check = upload("A;B\nC-1;120,00\n");
        mvc.perform(get(check).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Indiquez la colonne du numéro")));

        mvc.perform(post(check + "/columns")
                        .param("number", "0")
                        .param("name", "-1")
                        .param("balance", "1")
                        .param("debit", "-1")
                        .param("credit", "-1")
                        .param("currency", "-1")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl(check));

        mvc.perform(get(check).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Les deux côtés concordent pour tous les clients.")));
    }

    @Test
    void whatIsNoTableOrOfNoDayIsRefusedWithItsReason() throws Exception {
        MockMultipartFile broken = new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1, 0, 2});
        mvc.perform(multipart("/reconciliation")
                        .file(broken)
                        .param("asOf", books.today().toString())
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/reconciliation"))
                .andExpect(flash().attributeExists("note"));
        mvc.perform(multipart("/reconciliation")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                        .param("asOf", books.today().plusDays(1).toString())
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/reconciliation"))
                .andExpect(flash().attributeExists("note"));
    }

    private String upload(String csv) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "411.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(mvc.perform(multipart("/reconciliation")
                        .file(file)
                        .param("asOf", books.today().toString())
                        .with(as(CONTROLLER, creditor)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
