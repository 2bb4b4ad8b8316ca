package io.quittance.web.imports;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ImportList;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A file from upload to posting, and back. */
@ScreenTest
class ImportPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    ImportList imports;

    @Autowired
    org.springframework.context.MessageSource messages;

    @Autowired
    DunningNight night;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = books.open("Imports");
    }

    @Test
    void aFileIsReadCheckedAndPosted() throws Exception {
        long id = upload("""
                N° client;Nom;Email;Langue;N° facture;Date facture;Date échéance;Devise;Montant TTC;Reste dû
                C-1;Atelier Dupont;compta@dupont.example;fr;F-1;18/08/2026;17/09/2026;EUR;1 234,56;1 234,56
                C-2;Cave Perrin;;fr;F-2;19/08/2026;18/09/2026;EUR;12,3O;12,30
                """);

        mvc.perform(get("/imports/{id}/columns", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Reste dû")))
                .andExpect(content().string(containsString("jour/mois/année")));
        check(id);
        assertThat(line(id).status()).isEqualTo("CHECKED");
        mvc.perform(get("/imports/{id}", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("12,3O")))
                .andExpect(content().string(containsString("Un montant comme 1 234,56")))
                .andExpect(content().string(containsString("Intégrer une ligne")));

        mvc.perform(post("/imports/{id}/posting", id).with(as(CONTROLLER, creditor)));
        awaitTheEnd(id);
        assertThat(line(id))
                .extracting(ImportLine::status, ImportLine::posted, ImportLine::rejected)
                .containsExactly("POSTED", 1L, 1L);
        mvc.perform(get("/imports/{id}", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Une ligne intégrée")));
        mvc.perform(get("/imports").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("invoices.csv")));
    }

    @Test
    void oneKindOfRemarkCanBeLookedAtAlone() throws Exception {
        long id = upload("""
                client_number,client_name,invoice_number,issue_date,due_date,currency,total,balance
                C-1,Dupont,F-1,2026-08-18,2026-12-17,EUR,10.00,10.00
                C-1,Dupond,F-2,2026-08-18,2026-09-17,EUR,10.00,10.00
                """);
        check(id);

        mvc.perform(get("/imports/{id}", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("<option value=\"TERMS_TOO_LONG\">1 · Échéance à … jours")))
                .andExpect(content().string(containsString("q-fold-cell\">Ce client est écrit")));
        mvc.perform(get("/imports/{id}", id).param("code", "TERMS_TOO_LONG").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Échéance à 121 jours")))
                .andExpect(content().string(not(containsString("q-fold-cell\">Ce client est écrit"))));
    }

    @Test
    void rejectedRowsComeBackAsAFileWithTheReasons() throws Exception {
        long id = upload("""
                client_number,client_name,invoice_number,issue_date,due_date,currency,total,balance
                C-1,Atelier Dupont,F-1,2026-08-18,2026-09-17,EUR,many,10.00
                """);
        check(id);

        MvcResult streaming = mvc.perform(
                        get("/imports/{id}/rejected-rows.csv", id).with(as(CONTROLLER, creditor)))
                .andReturn();
        mvc.perform(asyncDispatch(streaming))
                .andExpect(header().string("Content-Disposition", containsString("invoices-rejets.csv")))
                .andExpect(content().string(containsString("many")))
                .andExpect(content().string(containsString("Un montant comme")));
    }

    @Test
    void columnsThatWereNotFoundAreNamedAndCanBeTold() throws Exception {
        long id = upload("""
                a,b,c,d,e,f
                C-1,Atelier Dupont,F-1,2026-08-18,2026-09-17,10.00
                C-2,Cave Perrin,F-2,2026-08-18,2026-09-17,20.00
                """);

        mvc.perform(put("/imports/{id}/columns", id)
                        .param("fields[0]", "")
                        .param("fields[1]", "CLIENT_NAME")
                        .param("fields[2]", "INVOICE_NUMBER")
                        .param("fields[3]", "ISSUE_DATE")
                        .param("fields[4]", "DUE_DATE")
                        .param("fields[5]", "TOTAL")
                        .param("then", "check")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/imports/" + id + "/columns"));
        mvc.perform(get("/imports/{id}/columns", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Aucune colonne trouvée")))
                .andExpect(content().string(containsString("vous l’avez dit")));
    }

    @Test
    void aFileIsReadWithTheSeparatorAndTheQuoteThatWereSaid() throws Exception {
        long id = upload("""
                a~b~c~d~e~f
                C-1~'Atelier ~ Dupont'~F-1~2026-08-18~2026-09-17~10.00
                """);
        mvc.perform(put("/imports/{id}/columns", id)
                        .param("fields[0]", "CLIENT_NUMBER")
                        .param("otherSeparator", "~")
                        .param("quote", "'")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/imports/" + id + "/columns"));
        mvc.perform(put("/imports/{id}/columns", id)
                        .param("otherSeparator", "~")
                        .param("quote", "'")
                        .param("fields[0]", "CLIENT_NUMBER")
                        .param("fields[1]", "CLIENT_NAME")
                        .param("fields[2]", "INVOICE_NUMBER")
                        .param("fields[3]", "ISSUE_DATE")
                        .param("fields[4]", "DUE_DATE")
                        .param("fields[5]", "TOTAL")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/imports/" + id + "/columns"));
        mvc.perform(get("/imports/{id}/columns", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("telles qu’elles sont comprises")))
                .andExpect(content().string(containsString(">Atelier ~ Dupont<")))
                .andExpect(content().string(containsString("17 septembre 2026")));
    }

    @Test
    void theColumnsInFrontOfRejectedRowsAreKnownByTheirTitles() throws Exception {
        for (String[] words : new String[][] {{"en", "Row", "Reasons"}, {"fr", "Ligne", "Motifs"}}) {
            var reader = java.util.Locale.forLanguageTag(words[0]);
            assertThat(messages.getMessage("imports.row", null, reader)).isEqualTo(words[1]);
            assertThat(messages.getMessage("imports.reasons", null, reader)).isEqualTo(words[2]);
            assertThat(io.quittance.intake.reading.export.RejectedRowsFile.withoutTitles(
                            java.util.List.of(words[1], words[2], "a")))
                    .containsExactly("a");
        }
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "photo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}))
                        .param("kind", "INVOICES")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/imports/new?kind=INVOICES"))
                .andExpect(flash().attributeExists("note"));

        assertThat(imports.page(creditor, null, 10)).isEmpty();
    }

    @Test
    void aPostedFileIsTakenBackUnlessSomethingWasBuiltOnIt() throws Exception {
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        long first = latest();
        mvc.perform(delete("/imports/{id}/posting", first).with(as(CONTROLLER, creditor)));
        assertThat(line(first).status()).isEqualTo("REVERTED");

        books.owes(creditor, "C-2", "F-2", 5, "120.00");
        long second = latest();
        night.run(creditor, books.today(), "test");
        mvc.perform(delete("/imports/{id}/posting", second).with(as(CONTROLLER, creditor)))
                .andExpect(flash().attributeExists("refusal"));
        assertThat(line(second).status()).isEqualTo("POSTED");
    }

    @Test
    void aFileMayBeDiscardedBeforeItIsPosted() throws Exception {
        long id = upload("a,b\n1,2\n");

        mvc.perform(delete("/imports/{id}", id).with(as(CONTROLLER, creditor))).andExpect(redirectedUrl("/imports"));

        assertThat(imports.find(creditor, id)).isEmpty();
    }

    @Test
    void anotherCreditorsFileIsNotThere() throws Exception {
        long id = upload("a,b\n1,2\n");

        mvc.perform(get("/imports/{id}/columns", id).with(as(CONTROLLER, books.open("Others"))))
                .andExpect(status().isNotFound());
    }

    private long upload(String csv) throws Exception {
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "invoices.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "INVOICES")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(status().is3xxRedirection());
        return latest();
    }

    /** Goes on from the columns as they were guessed. */
    private void check(long id) throws Exception {
        mvc.perform(put("/imports/{id}/columns", id).param("then", "check").with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/imports/" + id));
        awaitTheEnd(id);
    }

    private void awaitTheEnd(long id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !line(id).status().equals("CHECKING")
                        && !line(id).status().equals("POSTING"));
    }

    private ImportLine line(long id) {
        return imports.find(creditor, id).orElseThrow();
    }

    private long latest() {
        return imports.page(creditor, null, 1).getFirst().id();
    }
}
