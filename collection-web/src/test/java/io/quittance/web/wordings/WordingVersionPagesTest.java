package io.quittance.web.wordings;

import static io.quittance.web.scene.Books.as;
import static io.quittance.web.wordings.WordingRequests.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

/** Versions of a text: what each changed, any two compared, and back to the shipped one. */
@ScreenTest
class WordingVersionPagesTest {

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

    private long creditor;

    @BeforeEach
    void open() {
        creditor = books.open("Wordings");
    }

    @Test
    void anEditIsInForceAndTheHistorySaysWhatChanged() throws Exception {
        String body = words().body();
        mvc.perform(typed(FRENCH, 0, "Rappel de {{amount}}", body.replace("un simple oubli", "un oubli"))
                        .with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl(FRENCH));

        assertThat(words().subject()).isEqualTo("Rappel de {{amount}}");
        mvc.perform(get(FRENCH).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("<del>simple ")))
                .andExpect(content().string(containsString("finance_manager")));
        mvc.perform(get("/wordings").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("version 1,")));
    }

    @Test
    void whoeverSawAnOlderVersionIsTold() throws Exception {
        mvc.perform(typed(FRENCH, 0, "Un", "Premier.").with(as(MANAGER, creditor)));
        mvc.perform(typed(FRENCH, 0, "Deux", "Second.").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Une autre version a été enregistrée entre-temps.")))
                .andExpect(content().string(containsString("Second.")));

        assertThat(words().body()).isEqualTo("Premier.");
    }

    @Test
    void theShippedTextCanBePutBack() throws Exception {
        mvc.perform(typed(FRENCH, 0, "Un", "Premier.").with(as(MANAGER, creditor)));
        mvc.perform(post(FRENCH + "/shipped").param("after", "1").with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl(FRENCH));

        assertThat(words().id()).isEmpty();
        mvc.perform(get(FRENCH).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Retour au texte d’origine.")));
    }

    @Test
    void anyTwoVersionsAreComparedAndSoIsTheShippedText() throws Exception {
        mvc.perform(typed(FRENCH, 0, "Un", "Premier texte.").with(as(MANAGER, creditor)));
        mvc.perform(typed(FRENCH, 1, "Un", "Second texte.").with(as(MANAGER, creditor)));
        mvc.perform(typed(FRENCH, 2, "Un", "Troisième texte.").with(as(MANAGER, creditor)));

        mvc.perform(get(FRENCH + "/comparison?from=1&to=3").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("<del>Premier</del><ins>Troisième</ins> texte.")))
                .andExpect(content().string(containsString("Un endroit où elles diffèrent")))
                .andExpect(content().string(not(containsString("Second"))));
        mvc.perform(get(FRENCH + "/comparison?from=3&to=2").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("<del>Troisième</del><ins>Second</ins>")));
        mvc.perform(get(FRENCH + "/comparison?from=0&to=3").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("simple")))
                .andExpect(content().string(containsString("Troisième")));
        mvc.perform(get(FRENCH + "/comparison?from=2&to=2").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Les deux disent la même chose.")));
        mvc.perform(get(FRENCH + "/comparison").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("<del>Second</del><ins>Troisième</ins>")));
    }

    @Test
    void whatWasNeverSavedCannotBeCompared() throws Exception {
        mvc.perform(get(FRENCH + "/comparison?from=0&to=7").with(as(CONTROLLER, creditor)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/wordings/LETTER/reminder-1/de/FIRM/comparison").with(as(CONTROLLER, creditor)))
                .andExpect(status().isNotFound());
    }

    private Wording words() {
        return wordings.find(creditor, KEY.kind(), KEY.code(), KEY.language(), KEY.variant());
    }
}
