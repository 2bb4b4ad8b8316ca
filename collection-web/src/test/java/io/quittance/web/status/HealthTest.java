package io.quittance.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dunning.run.DunningNight;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What load balancers, monitoring programs and administrators are told, and what strangers are not. */
@ScreenTest
class HealthTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    StatusAggregator aggregator;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aNightIsOwed() {
        creditor = books.open("Named nowhere");
        books.owes(creditor, "H-1", "H-F1", 40, "100.00");
        jdbc.sql("update invoice set created_at = now() - interval '3 days' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
    }

    @Test
    void strangersAreToldUpAndNothingElseThoughANightIsOwed() throws Exception {
        for (String address :
                new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            String told = mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(json.readTree(told).get("status").asString()).isEqualTo("UP");
            assertThat(json.readTree(told).has("components")).as(told).isFalse();
        }
        String told = mvc.perform(get("/actuator/health").with(user("manager").roles("FINANCE_MANAGER")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(told).doesNotContain("components");
    }

    @Test
    void administratorsAreToldEachMatterByNumbersOnly() throws Exception {
        String told = once(
                "creditor-" + creditor,
                get("/actuator/health").with(user("admin").roles("ADMINISTRATOR")));

        JsonNode components = json.readTree(told).get("components");
        assertThat(components.propertyNames()).contains("db", "mail", "scheduler", "night", "outbox", "statement");
        assertThat(components.get("night").get("status").asString()).isEqualTo("WARNING");
        assertThat(components.get("scheduler").get("status").asString()).isEqualTo("WARNING");
        assertThat(told).doesNotContain("Named nowhere");
    }

    @Test
    void aDatabaseThatIsAwayTakesTheNodeAwayAndAWarningDoesNot() {
        assertThat(aggregator.getAggregateStatus(Status.UP, HealthConfiguration.WARNING, Status.DOWN))
                .isEqualTo(Status.DOWN);
        assertThat(aggregator.getAggregateStatus(Status.UP, HealthConfiguration.WARNING))
                .isEqualTo(Status.UP);
    }

    @Test
    void aMonitoringProgramReadsFiguresByNumberWithAnAccount() throws Exception {
        night.run(creditor, books.today(), "test");
        String username = "m" + UUID.randomUUID().toString().substring(0, 8);
        users.save(
                new User(username, "Prometheus", null, Role.CREDIT_CONTROLLER, passwords.encode("a password for it")));

        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus").with(httpBasic(username, "wrong")))
                .andExpect(status().isUnauthorized());
        String of = "creditor=\"" + creditor + "\"";
        String told = once(of, get("/actuator/prometheus").with(httpBasic(username, "a password for it")));

        assertThat(told.lines().filter(line -> line.contains(of)))
                .anyMatch(line -> line.matches(
                        "quittance_dunning_steps\\{channel=\"email\",.*level=\"\\d\",outcome=\"approved\"} 1.0"))
                .anyMatch(line -> line.startsWith("quittance_run_duration_seconds{"))
                .anyMatch(line -> line.startsWith("quittance_run_age_seconds{"))
                .anyMatch(line -> line.matches("quittance_run_owed_seconds\\{.*} 0.0"))
                .anyMatch(line -> line.matches("quittance_outbox_age_seconds\\{.*} 0.0"))
                .anyMatch(line -> line.matches("quittance_outbox_messages\\{.*status=\"queued\"} 0.0"));
        assertThat(told).contains("jvm_memory_used_bytes", "quittance_reading_age_seconds");
        assertThat(told).doesNotContain("Named nowhere");
    }

    /** The answer once it tells of this: what was read for somebody else is told for a while. */
    private String once(String part, RequestBuilder question) {
        AtomicReference<String> told = new AtomicReference<>("");
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    told.set(mvc.perform(question)
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
                    return told.get().contains(part);
                });
        return told.get();
    }
}
