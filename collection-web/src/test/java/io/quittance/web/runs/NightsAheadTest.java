package io.quittance.web.runs;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;

import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunRow;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Nights lived ahead of the calendar. */
@ScreenTest
class NightsAheadTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    NightsAhead nightsAhead;

    @Autowired
    RunList runs;

    @Autowired
    MessageList messages;

    private long creditor;

    @BeforeEach
    void aClientAboutToBeLate() {
        creditor = books.open("Ahead");
        books.owes(creditor, "C-1", "F-1", 1, "120.00");
    }

    @AfterEach
    void nothingGoesOn() {
        nightsAhead.stop();
        awaitTheEnd();
    }

    @Test
    void theDayMovesANightIsRunAndMailsLeaveNightAfterNight() throws Exception {
        LocalDate before = books.today();

        begin(3);
        awaitTheEnd();

        assertThat(books.today()).isEqualTo(before.plusDays(3));
        assertThat(runs.of(creditor, books.today().plusDays(1), 10))
                .extracting(RunRow::on)
                .containsExactly(before.plusDays(3), before.plusDays(2), before.plusDays(1));
        assertThat(messages.counts(creditor, null)).containsEntry(MessageStatus.SENT, 1);
        mvc.perform(get("/nights-ahead").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("3 nuits vécues")))
                .andExpect(content().string(containsString("q-today")));
        mvc.perform(get("/nights-ahead/progress").with(as(CONTROLLER, creditor)))
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void aSecondOneIsRefusedMeanwhileAndTheFirstCanBeStopped() throws Exception {
        begin(365);

        Note refused = begin(2);
        assertThat(Objects.requireNonNull(refused).key()).isEqualTo("runs.ahead.busy");
        mvc.perform(get("/nights-ahead").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("every 1s")));

        mvc.perform(delete("/nights-ahead").with(as(CONTROLLER, creditor)));
        awaitTheEnd();
        LivedNights lived = nightsAhead.lived().orElseThrow();
        assertThat(lived.isCutShort()).isTrue();
        assertThat(lived.nights()).hasSizeLessThan(365);
    }

    @Test
    void nobodyLivesAheadByZeroNightsOrMoreThanAYear() throws Exception {
        LocalDate before = books.today();

        for (String nights : List.of("0", "366", "", "many")) {
            mvc.perform(post("/nights-ahead").param("nights", nights).with(as(CONTROLLER, creditor)))
                    .andExpect(model().attributeHasFieldErrors("form", "nights"));
        }

        assertThat(books.today()).isEqualTo(before);
    }

    /** What was said beside the button; null: nothing. */
    private @Nullable Note begin(int nights) throws Exception {
        MvcResult answer = mvc.perform(post("/nights-ahead")
                        .param("nights", String.valueOf(nights))
                        .with(as(CONTROLLER, creditor)))
                .andReturn();
        return (Note) answer.getFlashMap().get("note");
    }

    private void awaitTheEnd() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> nightsAhead.lived().filter(LivedNights::isGoingOn).isEmpty());
    }
}
