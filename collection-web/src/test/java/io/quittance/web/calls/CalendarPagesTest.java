package io.quittance.web.calls;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The calls of a person as a calendar, for whoever knows its address. */
@ScreenTest
class CalendarPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Users users;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aCallOfTheCreditController() {
        creditor = books.open("Calendar");
        User me = users.findByUsername("credit_controller")
                .orElseGet(() -> users.save(
                        new User("credit_controller", "Me", null, Role.CREDIT_CONTROLLER, "{noop}a password of mine")));
        Level call = new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, false, false);
        policies.revise(books.standardPolicy(creditor), List.of(call), 0, books.today(), "test");
        books.owes(creditor, "K-1", "F-1", 5, "1250.00");
        books.owes(creditor, "K-2", "F-2", 5, "90.00");
        jdbc.sql("update client set collector_id = :me where creditor_id = :creditor and number = 'K-1'")
                .param("me", me.id())
                .param("creditor", creditor)
                .update();
        night.run(creditor, books.today(), "test");
    }

    @Test
    void aCallStandsOnItsDayUntilAnHourIsAgreed() throws Exception {
        String address = make();

        VEvent due = onlyEvent(address);
        assertThat(due.getSummary().getValue()).isEqualTo("Appeler Maison K-1");
        assertThat(due.getDateStart().getValue().hasTime()).isFalse();
        assertThat(due.getDescription().getValue()).contains("250,00");

        jdbc.sql(
                        "update task set due_at = '2026-11-05T09:30:00Z' where client_id in (select id from client where creditor_id = :creditor)")
                .param("creditor", creditor)
                .update();
        VEvent agreed = onlyEvent(address);
        assertThat(agreed.getUid().getValue()).isEqualTo(due.getUid().getValue());
        assertThat(Instant.ofEpochMilli(agreed.getDateStart().getValue().getTime()))
                .isEqualTo(Instant.parse("2026-11-05T09:30:00Z"));
    }

    @Test
    void anotherAddressMakesTheFirstWorthless() throws Exception {
        String first = make();
        String second = make();

        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        mvc.perform(delete("/account/calendar").with(as("CREDIT_CONTROLLER", creditor)));
        mvc.perform(get(second)).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/guessed.ics")).andExpect(status().isNotFound());
    }

    @Test
    void onlyItsHashIsKept() throws Exception {
        String address = make();
        String secret = address.replaceAll(".*/|\\.ics", "");

        assertThat(jdbc.sql("select count(*) from calendar_feed where secret_hash = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(get("/account").with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(not(containsString(secret))));
    }

    private String make() throws Exception {
        Object address = mvc.perform(post("/account/calendar").with(as("CREDIT_CONTROLLER", creditor)))
                .andReturn()
                .getFlashMap()
                .get("calendarAddress");
        return String.valueOf(Objects.requireNonNull(address)).replaceFirst("https?://[^/]+", "");
    }

    private VEvent onlyEvent(String address) throws Exception {
        String text = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=utf-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Biweekly.parse(text).first().getEvents().stream()
                .filter(event -> event.getSummary().getValue().endsWith("K-1"))
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
