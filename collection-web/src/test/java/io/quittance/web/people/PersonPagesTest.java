package io.quittance.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import io.quittance.web.scene.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an administrator puts right for somebody, and what one does oneself. */
@ScreenTest
class PersonPagesTest {

    private static final String OLD = "the password of old";
    private static final String NEW = "a password for today";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    UserDesk desk;

    @Autowired
    PasswordEncoder passwords;

    private long id;

    @BeforeEach
    void aPerson() {
        desk.add(new User("ines", "Inès", "ines@wrong.example", Role.CREDIT_CONTROLLER, passwords.encode(OLD)));
        id = person().id();
        desk.resetPassword(id, passwords.encode(OLD));
    }

    @Test
    void theAddressClientsReplyToIsCorrected() throws Exception {
        mvc.perform(get("/people/{id}", id).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(content().string(containsString(person().email().orElseThrow())));
        mvc.perform(admin("email").param("email", "not an address"))
                .andExpect(model().attributeHasFieldErrors("emailForm", "email"));
        mvc.perform(admin("email").param("email", "ines@creditor.example")).andExpect(redirectedUrl("/people"));

        assertThat(person().email()).contains("ines@creditor.example");
        mvc.perform(admin("email").param("email", "")).andExpect(redirectedUrl("/people"));
        assertThat(person().email()).isEmpty();
        desk.correctEmail(id, "ines@wrong.example");
    }

    @Test
    void aForgottenPasswordIsReplaced() throws Exception {
        mvc.perform(admin("password").param("password", "short"))
                .andExpect(model().attributeHasFieldErrors("passwordForm", "password"));
        mvc.perform(admin("password").param("password", NEW)).andExpect(redirectedUrl("/people"));

        assertThat(passwords.matches(NEW, person().passwordHash())).isTrue();
    }

    @Test
    void nobodyButAnAdministratorDoesThat() throws Exception {
        mvc.perform(put("/people/{id}/password", id)
                        .param("password", NEW)
                        .with(csrf())
                        .with(user("manager").roles("FINANCE_MANAGER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoChangedTheirPasswordReadsThatItIsChanged() throws Exception {
        mvc.perform(put("/account/password")
                        .param("current", OLD)
                        .param("password", NEW)
                        .with(csrf())
                        .with(user("ines").roles("CREDIT_CONTROLLER")))
                .andExpect(redirectedUrl("/sign-in?changed"));
        mvc.perform(get("/sign-in").param("changed", "").locale(Locale.FRANCE))
                .andExpect(content().string(containsString("Le mot de passe est changé")));
    }

    private User person() {
        return users.findByUsername("ines").orElseThrow();
    }

    private MockHttpServletRequestBuilder admin(String part) {
        return put("/people/{id}/" + part, id).with(csrf()).with(user("admin").roles("ADMINISTRATOR"));
    }
}
