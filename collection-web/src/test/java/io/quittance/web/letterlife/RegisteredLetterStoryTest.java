package io.quittance.web.letterlife;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.FollowedLetters;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A formal notice by registered mail, from the night that decides it to what became of it, and what the ladder does next. */
@ScreenTest
class RegisteredLetterStoryTest {

    private static final byte[] RECEIPT = "%PDF-1.4 avis de réception".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FollowedLetters letters;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private RequestPostProcessor anna;
    private LocalDate first;
    private FollowedLetter notice;

    @BeforeEach
    void theNightDecidesAndTheMinuteWrites() {
        creditor = books.open("Story of a letter");
        first = books.today().minusDays(20);
        books.owes(creditor, "C-1", "F-1", 60, "500.00");
        anna = Books.as("CREDIT_CONTROLLER", creditor);
        everythingALetterNeeds();
        aLadderOfTwoLetters();
        live(first);
        notice = newest();
        assertThat(notice.state()).isEqualTo(LetterState.QUEUED);
        assertThat(notice.isRegistered()).isTrue();
    }

    @Test
    void postedCarriedAndRefusedWithTheProof() throws Exception {
        live(first.plusDays(1));
        assertThat(newest().id()).as("what nobody posted is not climbed beyond").isEqualTo(notice.id());

        told("DEPOSITED", first.plusDays(1), null);
        assertThat(step()).isEqualTo("DONE");
        told("IN_TRANSIT", first.plusDays(2), null);
        told("REFUSED", first.plusDays(3), new MockMultipartFile("proof", "AR.pdf", "application/pdf", RECEIPT));

        mvc.perform(get("/letters/{id}", notice.id()).with(anna))
                .andExpect(content().string(containsString("présentée et refusée")))
                .andExpect(content().string(containsString("AR.pdf")));
        liveOnAContactDay(first.plusDays(8));
        assertThat(newest().id()).as("the ladder goes on").isGreaterThan(notice.id());
    }

    @Test
    void returnedThenTheAddressIsCorrectedAndTheLadderGoesOn() throws Exception {
        told("DEPOSITED", first.plusDays(1), null);
        told("NOT_AT_ADDRESS", first.plusDays(3), null);
        assertThat(openTasks()).containsExactly("ADDRESS_WRONG");
        LocalDate today = books.today();

        live(today);
        assertThat(newest().id()).as("the ladder stops there").isEqualTo(notice.id());
        assertThat(skipped(today)).isEqualTo("HELD ADDRESS");

        correctTheAddress();
        assertThat(openTasks()).isEmpty();
        liveOnAContactDay(today.plusDays(1));
        assertThat(newest().id()).isGreaterThan(notice.id());
        assertThat(newest().recipient()).contains("4 rue Neuve");
    }

    @Test
    void noLetterGoesToAnAddressThatIsKnownToBeWrong() throws Exception {
        told("DEPOSITED", first.plusDays(1), null);
        told("NOT_AT_ADDRESS", first.plusDays(3), null);
        LocalDate today = books.today();
        long hold = jdbc.sql("select id from hold where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
        mvc.perform(post("/clients/{id}/holds/{hold}/lifting", notice.clientId(), hold)
                        .with(anna))
                .andExpect(redirectedUrl("/clients/" + notice.clientId()));

        live(today);
        assertThat(newest().id()).as("the rung is climbed, its letter waits").isEqualTo(notice.id());
        assertThat(openTasks()).containsExactlyInAnyOrder("ADDRESS_WRONG", "LETTER");

        correctTheAddress();
        dispatch.deliver(creditor, today, now.instant());
        assertThat(newest().recipient()).contains("4 rue Neuve");
        assertThat(openTasks()).isEmpty();
    }

    /** A night and the minute after it. */
    private void live(LocalDate on) {
        night.run(creditor, on, "test");
        dispatch.deliver(creditor, on, now.instant());
    }

    /** Whatever the day is on which the test runs: of five days one is neither a holiday nor a weekend. */
    private void liveOnAContactDay(LocalDate from) {
        from.datesUntil(from.plusDays(5)).forEach(this::live);
    }

    private FollowedLetter newest() {
        return letters.of(creditor, FollowedLetters.Filter.ANY, Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void told(String fate, LocalDate on, @Nullable MockMultipartFile proof) throws Exception {
        MockMultipartHttpServletRequestBuilder event = multipart("/letters/{id}/events", notice.id());
        if (proof != null) {
            event.file(proof);
        }
        mvc.perform(event.param("fate", fate).param("on", on.toString()).with(anna))
                .andExpect(redirectedUrl("/letters/" + notice.id()));
    }

    private void correctTheAddress() throws Exception {
        mvc.perform(post("/clients/{id}/identity", notice.clientId())
                        .param("name", "Maison C-1")
                        .param("kind", "BUSINESS")
                        .param("siren", "732829320")
                        .param("vatNumber", "")
                        .param("language", "fr")
                        .param("line1", "4 rue Neuve")
                        .param("line2", "")
                        .param("postcode", "69003")
                        .param("city", "Lyon")
                        .param("country", "FR")
                        .param("segment", "")
                        .with(anna))
                .andExpect(redirectedUrl("/clients/" + notice.clientId()));
    }

    private String step() {
        return jdbc.sql("select status from dunning_step where id = :step")
                .param("step", notice.stepId())
                .query(String.class)
                .single();
    }

    private List<String> openTasks() {
        return jdbc.sql(
                        "select kind from task where creditor_id = :creditor and closed_at is null and kind <> 'NO_CONTACT'")
                .param("creditor", creditor)
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private String skipped(LocalDate on) {
        return jdbc.sql("""
                select k.reason || ' ' || k.hold_reason from dunning_skip k join dunning_run r on r.id = k.run_id
                where r.creditor_id = :creditor and r.run_on = :on
                """)
                .param("creditor", creditor)
                .param("on", on)
                .query(String.class)
                .single();
    }

    private void everythingALetterNeeds() {
        jdbc.sql("""
                update creditor set siren = '404833048', address_line1 = '12 rue des Lampes', postcode = '69002', city = 'Lyon'
                where id = :creditor
                """).param("creditor", creditor).update();
        jdbc.sql("""
                insert into letter_settings (creditor_id, signatory_name, signatory_title, changed_by)
                values (:creditor, 'Anne Durand', 'Directrice financière', 'test')
                """).param("creditor", creditor).update();
        jdbc.sql("""
                update client set siren = '732829320', address_line1 = '1 rue Haute', postcode = '69001', city = 'Lyon'
                where creditor_id = :creditor
                """).param("creditor", creditor).update();
    }

    private void aLadderOfTwoLetters() {
        jdbc.sql("""
                with policy as (
                    insert into dunning_policy (creditor_id, code, name) values (:creditor, 'letters', 'Letters') returning id),
                version as (
                    insert into dunning_policy_version (policy_id, version, contact_gap_days, created_by)
                    select id, 1, 1, 'test' from policy returning id),
                levels as (
                    insert into dunning_level (policy_version_id, rank, after_days, min_gap_days, channel, template)
                    select id, 1, 10, 1, 'REGISTERED_LETTER', 'formal-notice' from version
                    union all
                    select id, 2, 15, 5, 'LETTER', 'final-reminder' from version)
                update client set policy_id = policy.id from policy where creditor_id = :creditor
                """).param("creditor", creditor).update();
    }
}
