package io.quittance.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

/** Accounts that anybody can guess are for this machine only. */
@SuppressWarnings("deprecation") // passwords as they are, for they are not the matter here
class StarterAccountsTest {

    private final Users users = mock(Users.class);
    private final User manager = new User("manager", "manager", null, Role.FINANCE_MANAGER, "manager");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void theyAreMadeWhereNobodyElseCanReachThem(String address) {
        at(address).makeWhereAllowed();

        verify(users, times(3)).save(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.20", "", "::"})
    void theyAreNotMadeWhereOthersCan(String address) {
        at(address).makeWhereAllowed();

        verify(users, never()).save(any());
    }

    @Test
    void thoseMadeBeforeAreNeitherShownNorLetInNorKept() {
        when(users.findByUsername("manager")).thenReturn(Optional.of(manager));
        when(users.count()).thenReturn(1L);

        StarterAccounts open = at("0.0.0.0");
        assertThat(open.standing()).isEmpty();
        assertThat(open.refuses(manager)).isTrue();
        assertThat(new SignedInUsers(users, open).find("manager")).isEmpty();
        assertThatThrownBy(open::makeWhereAllowed).hasMessageContaining("manager");

        assertThat(at("127.0.0.1").standing()).containsExactly(manager);
        assertThat(new SignedInUsers(users, at("127.0.0.1")).find("manager")).isPresent();
    }

    @Test
    void anotherPasswordIsGoodEverywhere() {
        manager.changePassword("something else");
        when(users.findByUsername("manager")).thenReturn(Optional.of(manager));
        when(users.count()).thenReturn(1L);

        at("0.0.0.0").makeWhereAllowed();
        assertThat(at("0.0.0.0").refuses(manager)).isFalse();
    }

    private StarterAccounts at(String address) {
        return new StarterAccounts(
                users,
                NoOpPasswordEncoder.getInstance(),
                new MockEnvironment()
                        .withProperty("quittance.embedded", "true")
                        .withProperty("server.address", address));
    }
}
