package io.quittance.web.letterlife;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.notifications.letter.life.FollowedLetters;
import io.quittance.notifications.letter.proof.Proof;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.PostedLetters;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What became of a letter is told on its page, with its proof, and what cannot be is said beside its field. */
@ScreenTest
class LetterPagesTest {

    private static final byte[] RECEIPT = "%PDF-1.4 avis de réception".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PostedLetters letters;

    @Autowired
    Proofs proofs;

    @Autowired
    FollowedLetters followed;

    private long creditor;
    private long letter;
    private RequestPostProcessor anna;

    @BeforeEach
    void aRegisteredLetterOfLastWeek() {
        creditor = books.open("Letters");
        books.owes(creditor, "C-1", "F-1", 60, "500.00");
        letter = letters.registered(creditor, "F-1", books.today().minusDays(7));
        anna = Books.as("CREDIT_CONTROLLER", creditor);
    }

    @Test
    void itsLifeIsToldUntilItWasRefusedAndTheClientCountsAsNotified() throws Exception {
        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString("à poster")))
                .andExpect(content().string(not(containsString("Refusée par le client"))));

        told("DEPOSITED", 6, null);
        told("IN_TRANSIT", 5, null);
        told("REFUSED", 2, new MockMultipartFile("proof", "AR.pdf", "text/html", RECEIPT));

        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString("le client est avisé tout de même")))
                .andExpect(content().string(containsString("réputé avisé depuis")))
                .andExpect(content().string(containsString("AR.pdf")));
        mvc.perform(get("/clients/{id}", clientOf()).with(anna))
                .andExpect(content().string(containsString("refusée")));
    }

    @Test
    void aProofIsHandedOutAsWhatItIsAndNothingElse() throws Exception {
        mvc.perform(file("/letters/%d/proofs".formatted(letter), "file", "reçu.html", RECEIPT)
                        .with(anna))
                .andExpect(redirectedUrl("/letters/" + letter + "#proofs"));
        Proof proof = proofs.of(letter).getFirst();

        mvc.perform(get("/letters/{id}/proofs/{proof}", letter, proof.id()).with(anna))
                .andExpect(status().isOk())
                .andExpect(content().bytes(RECEIPT))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString(proof.sha256())));
        mvc.perform(get("/letters/{id}/proofs/{proof}", letter, proof.id())
                        .with(Books.as("CREDIT_CONTROLLER", books.open("Strangers"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() throws Exception {
        mvc.perform(event("DELIVERED", 2).with(anna))
                .andExpect(model().attributeHasFieldErrors("form", "fate"))
                .andExpect(content().string(containsString("attendu postée")));
        mvc.perform(event("DEPOSITED", -1).with(anna)).andExpect(model().attributeHasFieldErrors("form", "on"));
        mvc.perform(event("DEPOSITED", 8).with(anna)).andExpect(model().attributeHasFieldErrors("form", "on"));
        mvc.perform(event("DEPOSITED", 6)
                        .file(new MockMultipartFile(
                                "proof", "AR.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                        .with(anna))
                .andExpect(model().attributeHasFieldErrorCode("form", "proof", "letterlife.proof.type"));
        mvc.perform(event("DEPOSITED", 6)
                        .file(new MockMultipartFile("proof", "AR.pdf", "application/pdf", new byte[0]))
                        .with(anna))
                .andExpect(model().attributeHasFieldErrorCode("form", "proof", "letterlife.proof.empty"));
        assertThat(proofs.of(letter)).as("nothing is kept of what was refused").isEmpty();
    }

    @Test
    void theLastEventIsPutRightWithAReason() throws Exception {
        told("DEPOSITED", 6, null);
        told("DELIVERED", 3, null);
        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString("Rectifier le dernier événement")));
        mvc.perform(event("REFUSED", 3).param("correction", "true").with(anna))
                .andExpect(model().attributeHasFieldErrorCode("form", "note", "letterlife.note.needed"));

        mvc.perform(event("REFUSED", 3)
                        .param("correction", "true")
                        .param("note", "Mal lu")
                        .with(anna))
                .andExpect(redirectedUrl("/letters/" + letter));

        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString("rectifié depuis")))
                .andExpect(content().string(containsString("Mal lu")));
    }

    @Test
    void aLetterThatCameBackAsksForTheAddressAndStopsTheLadder() throws Exception {
        told("DEPOSITED", 6, null);
        told("NOT_AT_ADDRESS", 1, null);

        mvc.perform(get("/today").param("kind", "ADDRESS_WRONG").with(anna))
                .andExpect(content().string(containsString("Adresse à corriger")))
                .andExpect(content().string(containsString("/clients/" + clientOf() + "/identity")));
        mvc.perform(get("/clients/{id}", clientOf()).with(anna))
                .andExpect(content().string(containsString("Adresse erronée")));

        mvc.perform(post("/clients/{id}/identity", clientOf())
                        .param("name", "Maison C-1")
                        .param("kind", "BUSINESS")
                        .param("language", "fr")
                        .param("siren", "")
                        .param("vatNumber", "")
                        .param("segment", "")
                        .param("line2", "")
                        .param("line1", "4 rue Neuve")
                        .param("postcode", "69003")
                        .param("city", "Lyon")
                        .param("country", "FR")
                        .with(anna))
                .andExpect(redirectedUrl("/clients/" + clientOf()));

        mvc.perform(get("/clients/{id}", clientOf()).with(anna))
                .andExpect(content().string(not(containsString("Adresse erronée"))));
    }

    @Test
    void aFileOfThePostIsLookedAtAndThenPosted() throws Exception {
        String rows = "Lettre;État;Date\n%1$d;Distribué;%3$s\n%1$d;Déposé;%2$s\n424242;Distribué;%3$s\n"
                .formatted(letter, books.today().minusDays(6), books.today().minusDays(2));
        String page = redirect(file("/letters/statuses", "file", "poste.csv", rows.getBytes(StandardCharsets.UTF_8)));

        mvc.perform(get(page).with(anna))
                .andExpect(content().string(containsString("Enregistrer 2")))
                .andExpect(content().string(containsString("Aucune lettre ne porte ce numéro.")));
        mvc.perform(post(page + "/posting").with(anna)).andExpect(redirectedUrl(page));

        mvc.perform(get("/letters/{id}", letter).with(anna))
                .andExpect(content().string(containsString("par un fichier")))
                .andExpect(content().string(containsString("distribuée")));
        assertThat(redirect(file("/letters/statuses", "file", "x.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("/letters/statuses/new");
    }

    private void told(String fate, int daysAgo, @Nullable MockMultipartFile proof) throws Exception {
        MockMultipartHttpServletRequestBuilder event = event(fate, daysAgo);
        if (proof != null) {
            event.file(proof);
        }
        mvc.perform(event.with(anna)).andExpect(redirectedUrl("/letters/" + letter));
    }

    private MockMultipartHttpServletRequestBuilder event(String fate, int daysAgo) {
        return multipart("/letters/{id}/events", letter)
                .param("fate", fate)
                .param("on", books.today().minusDays(daysAgo).toString());
    }

    private static MockMultipartHttpServletRequestBuilder file(String path, String part, String name, byte[] bytes) {
        return multipart(path).file(new MockMultipartFile(part, name, "application/octet-stream", bytes));
    }

    private String redirect(MockMultipartHttpServletRequestBuilder upload) throws Exception {
        return String.valueOf(
                mvc.perform(upload.with(anna)).andReturn().getResponse().getRedirectedUrl());
    }

    private long clientOf() {
        return followed.find(creditor, letter).orElseThrow().clientId();
    }
}
