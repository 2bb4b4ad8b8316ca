package io.quittance.web.wordings;

import static io.quittance.web.scene.Books.as;
import static io.quittance.web.wordings.WordingRequests.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Clients;
import io.quittance.client.Tone;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import io.quittance.notifications.wording.edit.Field;
import io.quittance.notifications.wording.edit.Vocabularies;
import io.quittance.notifications.wording.edit.WordingList;
import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** Looking at texts, and editing them. */
@ScreenTest
class WordingPagesTest {

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
    WordingList list;

    @Autowired
    Vocabularies vocabularies;

    @Autowired
    Clients clients;

    @Autowired
    MessageSource messages;

    private long creditor;

    @BeforeEach
    void open() {
        creditor = books.open("Wordings");
    }

    @Test
    void everybodyReadsAndAManagerEdits() throws Exception {
        mvc.perform(get("/wordings").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Premier rappel")))
                .andExpect(content().string(containsString("texte d’origine")))
                .andExpect(content().string(not(containsString("Créer un texte"))));
        mvc.perform(get(FRENCH).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Sauf erreur de notre part")))
                .andExpect(content().string(containsString("Un responsable financier peut modifier ce texte.")));
        mvc.perform(typed(FRENCH, 0, "Objet", "Corps").with(as(CONTROLLER, creditor)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/wordings/MAIL/reminder-1/it/STANDARD").with(as(CONTROLLER, creditor)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/wordings/MAIL/no-such-text/fr/STANDARD").with(as(CONTROLLER, creditor)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTextThatIsNotWrittenYetIsOpenedByItsLanguageAndTone() throws Exception {
        mvc.perform(get("/wordings/opening?kind=LETTER&code=reminder-1&language=de&variant=FIRM")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/wordings/LETTER/reminder-1/de/FIRM"));
        mvc.perform(get("/wordings/LETTER/reminder-1/de/FIRM").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Ce texte n’existe pas encore")));
        mvc.perform(get("/wordings/opening").with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/wordings?kind=MAIL"));
    }

    @Test
    void whatCannotBeFilledInIsNamedBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        mvc.perform(typed(FRENCH, 0, "Objet", "Bonjour,\n\nMerci de payer {{amont}} <b>.")
                        .with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrorCode("form", "body", "WordingFault.UNKNOWN_FIELD"))
                .andExpect(content()
                        .string(containsString("Ligne 3\u00a0: il n’y a pas de champ «\u00a0amont\u00a0» à cet endroit."
                                + " Vouliez-vous écrire «\u00a0amount\u00a0»\u00a0?")))
                .andExpect(content().string(containsString("Merci de payer {{amont}} &lt;b&gt;.")));

        assertThat(words().id()).isEmpty();
    }

    @Test
    void anotherTextBeginsAsACopyAndALevelMayNameIt() throws Exception {
        mvc.perform(post("/wordings")
                        .param("kind", "MAIL")
                        .param("from", "reminder-1")
                        .param("name", "Relance été !")
                        .with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/wordings?kind=MAIL"))
                .andExpect(flash().attribute("note", Note.done("wordings", "wordings.copy.done", "relance-ete")));

        assertThat(list.codes(creditor, WordingKind.MAIL)).contains("relance-ete");
        mvc.perform(get("/policies/{id}", books.standardPolicy(creditor)).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("value=\"relance-ete\"")));
        mvc.perform(post("/wordings")
                        .param("kind", "MAIL")
                        .param("from", "reminder-1")
                        .param("name", "relance-ete")
                        .with(as(MANAGER, creditor)))
                .andExpect(flash().attribute("note", Note.bad("wordings", "wordings.copy.form")));
    }

    @Test
    void aClientIsGivenATone() throws Exception {
        books.owes(creditor, "C4", "F-4", 20, "10.00");
        long id =
                clients.findByCreditorIdAndNumber(creditor, "C4").orElseThrow().id();
        mvc.perform(post("/clients/{id}/tone", id).param("tone", "FIRM").with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/clients/" + id));

        assertThat(clients.findById(id).orElseThrow().tone()).contains(Tone.FIRM);
        mvc.perform(get("/clients/{id}", id).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("ton des messages")));
    }

    @Test
    void everyFieldAndBlockIsDescribedInBothLanguages() {
        for (WordingKind kind : vocabularies.kinds()) {
            Stream<String> keys = Stream.concat(
                    described(vocabularies.find(kind).orElseThrow().all()),
                    vocabularies.find(kind).orElseThrow().blocks().stream().map(block -> "wordings.block." + block));
            assertThat(keys)
                    .allSatisfy(key -> assertThat(messages.getMessage(key, null, Locale.FRENCH))
                            .isNotEqualTo(messages.getMessage(key, null, Locale.ENGLISH)));
        }
    }

    private static Stream<String> described(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of("wordings.field." + field.key()), described(field.inside())));
    }

    private Wording words() {
        return wordings.find(creditor, KEY.kind(), KEY.code(), KEY.language(), KEY.variant());
    }
}
