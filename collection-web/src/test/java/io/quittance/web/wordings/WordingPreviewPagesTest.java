package io.quittance.web.wordings;

import static io.quittance.web.scene.Books.as;
import static io.quittance.web.wordings.WordingRequests.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Trying a text on a client of the books, or on a made-up one, before anybody gets it. */
@ScreenTest
class WordingPreviewPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String MANAGER = "FINANCE_MANAGER";
    private static final String FRENCH = "/wordings/MAIL/reminder-1/fr/STANDARD";
    private static final WordingKey KEY =
            new WordingKey(WordingKind.MAIL, "reminder-1", Locale.FRENCH, WordingVariant.STANDARD);

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Wordings wordings;

    @Autowired
    Clients clients;

    private long creditor;

    @BeforeEach
    void open() {
        creditor = books.open("Wordings");
    }

    @Test
    void aTextIsTriedOnAClientBeforeItIsSaved() throws Exception {
        books.owes(creditor, "C1", "F-1", 20, "1234.56");
        Client client = clients.findByCreditorIdAndNumber(creditor, "C1").orElseThrow();

        mvc.perform(tried(FRENCH, "{{client.name}} : **{{amount}}**", client.id())
                        .with(as(MANAGER, creditor)))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("Maison C1 : <strong>1\u202f234,56\u00a0€</strong>")));
        mvc.perform(tried(FRENCH, "{{client.nom}}", client.id()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("client.name")));
        mvc.perform(get(FRENCH + "/preview").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Atelier Dupont &amp; Fils")));
        assertThat(words().id()).isEmpty();
    }

    @Test
    void aClientThatOwesNothingSaysSoAndThoseOfOthersAreNotShown() throws Exception {
        books.paid(creditor, "C2", "F-2", 20, "10.00");
        long paid =
                clients.findByCreditorIdAndNumber(creditor, "C2").orElseThrow().id();
        mvc.perform(tried(FRENCH, "{{amount}}", paid).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("ne doit rien")));

        long others = books.open("Others");
        books.owes(others, "C3", "F-3", 20, "1234.56");
        long theirs =
                clients.findByCreditorIdAndNumber(others, "C3").orElseThrow().id();
        mvc.perform(tried(FRENCH, "{{amount}}", theirs).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("ne doit rien")));
    }

    @Test
    void everyKindIsTriedOnARealClient() throws Exception {
        books.owes(creditor, "C5", "F-5", 20, "1234.56");
        long id =
                clients.findByCreditorIdAndNumber(creditor, "C5").orElseThrow().id();

        mvc.perform(tried("/wordings/SMS/reminder-1/fr/FIRM", "Nous attendons {{amount}} de {{client.name}}.", id)
                        .with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Nous attendons 1 234,56 € de Maison C5.")))
                .andExpect(content().string(containsString("× SMS")));
        mvc.perform(tried("/wordings/GUIDE/call-2/fr/UNWILLING", "**Demander** {{amount}} à {{client.name}}.", id)
                        .with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Objet de 1\u202f234,56\u00a0€</h1>")))
                .andExpect(content()
                        .string(containsString("<strong>Demander</strong> 1\u202f234,56\u00a0€ à Maison C5.")));
        assertThat(mvc.perform(tried("/wordings/LETTER/reminder-1/fr/FIRM", "{{client.name}} {{amount}}", id)
                                .with(as(MANAGER, creditor)))
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whoeverMayOnlyReadChoosesAClientToo() throws Exception {
        books.owes(creditor, "C6", "F-6", 20, "77.00");
        long id =
                clients.findByCreditorIdAndNumber(creditor, "C6").orElseThrow().id();

        mvc.perform(get(FRENCH).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C6")))
                .andExpect(content().string(containsString("formmethod=\"get\"")));
        mvc.perform(get(FRENCH + "/preview").param("client", String.valueOf(id)).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("F-6")));
        mvc.perform(get(FRENCH + "/preview").param("client", "0").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Atelier Dupont &amp; Fils")));
    }

    private Wording words() {
        return wordings.find(creditor, KEY.kind(), KEY.code(), KEY.language(), KEY.variant());
    }
}
