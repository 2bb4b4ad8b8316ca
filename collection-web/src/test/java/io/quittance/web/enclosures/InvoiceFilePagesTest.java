package io.quittance.web.enclosures;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.InvoicePdf;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The file of an invoice on its page, and many files at once. */
@ScreenTest
class InvoiceFilePagesTest {

    private static final byte[] PDF = InvoicePdf.of(3);

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long invoice;

    @BeforeEach
    void twoInvoices() {
        creditor = books.open("Files");
        books.owes(creditor, "IF-1", "IF 2026/1", 5, "100.00");
        books.owes(creditor, "IF-1", "IF 2026/2", 5, "200.00");
        invoice = id("select id from invoice where creditor_id = :creditor and number = 'IF 2026/1'");
    }

    @Test
    void itsPageShowsTheFileAndTheClientsPageMarksIt() throws Exception {
        long client = id("select client_id from invoice where id = " + invoice + " and creditor_id = :creditor");
        show("/clients/" + client).andExpect(content().string(not(containsString("bi-paperclip"))));
        keep("Facture.pdf", PDF).andExpect(flash().attribute("note", Note.done("file", "enclosures.kept")));

        long file = id(
                "select f.id from invoice_file f join invoice i on i.id = f.invoice_id where i.creditor_id = :creditor");
        String address = "/invoices/" + invoice + "/files/" + file;
        show("/invoices/" + invoice)
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(containsString("Facture.pdf")))
                .andExpect(content().string(containsString("3 pages")));
        show(address)
                .andExpect(content().bytes(PDF))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        show("/clients/" + client).andExpect(content().string(containsString("bi-paperclip")));
    }

    @Test
    void whatIsNoPdfIsRefusedAndWhatIsDamagedIsSaid() throws Exception {
        keep("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("note", Note.bad("file", "enclosures.refused.WRONG_TYPE")));
        keep("a.pdf", new byte[0]).andExpect(flash().attribute("note", Note.bad("file", "enclosures.refused.EMPTY")));
        keep("a.pdf", "%PDF-1.4 and no more".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("note", Note.wait("file", "enclosures.kept.DAMAGED")));
        show("/invoices/" + invoice).andExpect(content().string(containsString("endommagé")));
    }

    @Test
    void manyAreLookedAtBeforeTheyAreKept() throws Exception {
        String there = send(multipart("/invoice-files")
                        .file(new MockMultipartFile("file", "if-2026-2.pdf", "application/pdf", PDF))
                        .file(new MockMultipartFile("file", "holiday.pdf", "application/pdf", PDF)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        show(String.valueOf(there))
                .andExpect(content().string(containsString("if-2026-2.pdf")))
                .andExpect(content().string(containsString("aucune facture ne porte ce numéro")))
                .andExpect(content().string(containsString("Conserver 1 fichier")));
        assertThat(held()).isZero();

        send(post(there + "/keeping"))
                .andExpect(redirectedUrl(String.valueOf(there)))
                .andExpect(flash().attribute("note", Note.done("file", "enclosures.delivery.kept", 1)));

        assertThat(held()).isOne();
        show(String.valueOf(there)).andExpect(content().string(not(containsString("Conserver 1 fichier"))));
        show("/invoice-files/new").andExpect(content().string(containsString(String.valueOf(there))));
        send(multipart("/invoice-files")
                        .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0])))
                .andExpect(redirectedUrl("/invoice-files/new"))
                .andExpect(flash().attribute("note", Note.bad("file", "enclosures.unreadable.NOTHING")));
    }

    private ResultActions keep(String name, byte[] bytes) throws Exception {
        return send(multipart("/invoices/{id}/files", invoice)
                .file(new MockMultipartFile("file", name, "application/pdf", bytes)));
    }

    private ResultActions show(String address) throws Exception {
        return send(get(address)).andExpect(status().isOk());
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private long held() {
        return id(
                "select count(*) from invoice_file f join invoice i on i.id = f.invoice_id where i.creditor_id = :creditor");
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }
}
