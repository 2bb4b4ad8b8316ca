package io.quittance.web.start;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.FirstCreditor;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The embedded default with a real mail server: what is sent arrives, so nothing may be played with. */
@ScreenTest
@TestPropertySource(properties = "spring.mail.host=mail.creditor.example")
class OutsideTheDemonstrationTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Creditors creditors;

    @Autowired
    FirstCreditor firstCreditor;

    @Autowired
    Clients clients;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = books.open("In earnest");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
    }

    @Test
    void nobodyLivesAheadAndNothingSaysThatMailsStayHere() throws Exception {
        for (String page : new String[] {"/nights-ahead", "/catcher"}) {
            mvc.perform(get(page).with(as(CONTROLLER, creditor))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("/nights-ahead"))))
                .andExpect(content().string(not(containsString("/catcher"))));
    }

    @Test
    void sampleBooksNeverTakeTheBankAccountOfARealCreditor() throws Exception {
        long real = books.open("Real, and still empty");
        String before = iban(real);

        for (String role : new String[] {CONTROLLER, ADMINISTRATOR}) {
            mvc.perform(get("/today").with(as(role, real)))
                    .andExpect(content().string(not(containsString("/sample-books"))));
            mvc.perform(post("/sample-books").with(as(role, real))).andExpect(status().isForbidden());
        }
        assertThat(iban(real)).isEqualTo(before);
    }

    @Test
    void anAdministratorMayTryThemBeforeAnythingIsSet() throws Exception {
        long untouched = firstCreditor.findOrMake().id();

        mvc.perform(post("/sample-books").with(as(CONTROLLER, untouched))).andExpect(status().isForbidden());
        mvc.perform(post("/sample-books").with(as(ADMINISTRATOR, untouched))).andExpect(redirectedUrl("/overdue"));
        assertThat(clients.findByCreditorIdAndNumber(untouched, "C1001")).isPresent();
        // A second time the settings are no longer as they were made.
        mvc.perform(post("/sample-books").with(as(ADMINISTRATOR, untouched))).andExpect(status().isForbidden());
    }

    private String iban(long id) {
        return String.valueOf(creditors.findById(id).orElseThrow().settings().iban());
    }
}
