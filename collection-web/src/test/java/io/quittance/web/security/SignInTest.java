package io.quittance.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import io.quittance.testing.UsePostgres;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Coming in, staying in, and being kept out. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
class SignInTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    UserDesk desk;

    @Autowired
    PasswordEncoder passwords;

    private long id;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPerson() {
        desk.add(new User("nora", "Nora", null, Role.CREDIT_CONTROLLER, passwords.encode("nora's password")));
        id = users.findByUsername("nora").orElseThrow().id();
        desk.enable(id);
    }

    @Test
    void theStarterAccountsStandOnThePage() throws Exception {
        mvc.perform(get("/sign-in").locale(Locale.FRANCE))
                .andExpect(content().string(containsString("Comptes de découverte")));
        mvc.perform(formLogin("/sign-in").user("manager").password("manager"))
                .andExpect(authenticated().withRoles("FINANCE_MANAGER"));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        mvc.perform(formLogin("/sign-in").user("nora").password("nora"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void whoIsDisabledIsKeptOut() throws Exception {
        desk.disable(id, TODAY);

        mvc.perform(formLogin("/sign-in").user("nora").password("nora's password"))
                .andExpect(unauthenticated());
        mvc.perform(get("/api/v1/clients").with(httpBasic("nora", "nora's password")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoIsDisabledWhileInIsSentOut() throws Exception {
        Cookie session = signIn();
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());

        desk.disable(id, TODAY);

        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    /** Any node serves whoever has signed in at another. */
    @Test
    void theSessionStandsInTheDatabase() throws Exception {
        signIn();

        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'nora'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatAnotherVersionStoredSendsToTheSignInAndIsNoError() throws Exception {
        Cookie session = signIn();
        jdbc.sql("update spring_session_attributes set attribute_bytes = 'of another version'")
                .update();

        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    private Cookie signIn() throws Exception {
        Cookie[] given = mvc.perform(formLogin("/sign-in").user("nora").password("nora's password"))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(given).hasSize(1);
        return given[0];
    }

    @Test
    void thePagesRunNoScriptButOurs() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void theApiSaysWhyItRefuses() throws Exception {
        mvc.perform(get("/api/v1/clients"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void theChosenLanguageOutlivesTheSession() throws Exception {
        var chosen = mvc.perform(post("/language")
                        .param("lang", "fr")
                        .param("back", "/sign-in")
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn();

        mvc.perform(get("/sign-in")
                        .locale(Locale.UK)
                        .cookie(chosen.getResponse().getCookies()))
                .andExpect(content().string(containsString("Se connecter")));
    }

    @Test
    void theWayBackNeverLeavesThisSite() throws Exception {
        mvc.perform(post("/language")
                        .param("lang", "fr")
                        .param("back", "//elsewhere.example")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void whatWasTypedAndRefusedIsKeptNowhere() throws Exception {
        mvc.perform(formLogin("/sign-in").user("nora").password("of-another-site"))
                .andExpect(redirectedUrl("/sign-in?error"));

        assertThat(jdbc.sql("""
                        select count(*) from spring_session_attributes
                        where position('of-another-site'::bytea in attribute_bytes) > 0
                        """).query(Integer.class).single()).isZero();
    }
}
