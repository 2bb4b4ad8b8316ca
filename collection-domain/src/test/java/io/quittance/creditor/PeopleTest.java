package io.quittance.creditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quittance.testing.UsePostgres;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** How the first administrator comes in, and that one always remains. */
@SpringBootTest
@UsePostgres
@Transactional
class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-04T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Autowired
    FirstAdministratorLink link;

    @Autowired
    UserDesk desk;

    @Autowired
    Users users;

    @Test
    void theLinkMakesOneAdministratorAndNoSecond() {
        String token = link.issue(NOW);
        assertThat(link.isGood(token)).isTrue();

        link.redeem(token, person("anna", Role.ADMINISTRATOR), NOW);

        assertThat(users.findByUsername("anna")).isPresent();
        assertThat(link.isGood(token)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> link.redeem(token, person("eve", Role.ADMINISTRATOR), NOW));
    }

    @Test
    void aLaterLinkReplacesTheOneBefore() {
        String before = link.issue(NOW);
        String after = link.issue(NOW);

        assertThat(link.isGood(before)).isFalse();
        assertThat(link.isGood(after)).isTrue();
        assertThat(link.isGood("guessed")).isFalse();
    }

    @Test
    void theOnlyAdministratorKeepsRoleAndAccess() {
        User anna = users.save(person("anna", Role.ADMINISTRATOR));
        User ben = users.save(person("ben", Role.CREDIT_CONTROLLER));

        assertThatExceptionOfType(LastAdministratorException.class).isThrownBy(() -> desk.disable(anna.id(), TODAY));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> desk.giveRole(anna.id(), Role.FINANCE_MANAGER));

        desk.giveRole(ben.id(), Role.ADMINISTRATOR);
        desk.disable(anna.id(), TODAY);

        assertThat(anna.isDisabled()).isTrue();
    }

    @Test
    void aUserNameIsTakenOnce() {
        assertThat(desk.add(person("anna", Role.CREDIT_CONTROLLER))).isTrue();
        assertThat(desk.add(person("ANNA", Role.ADMINISTRATOR))).isFalse();
    }

    private static User person(String username, Role role) {
        return new User(username, username, null, role, "{noop}secret");
    }
}
