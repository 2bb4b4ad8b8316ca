package io.quittance.web.security;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts one finds on the embedded default, where the server answers on this machine only: their password is their
 * name. On any other installation there are none.
 */
@Component
public class StarterAccounts {

    private static final Map<String, Role> ACCOUNTS =
            Map.of("controller", Role.CREDIT_CONTROLLER, "manager", Role.FINANCE_MANAGER, "admin", Role.ADMINISTRATOR);

    private final Users users;
    private final PasswordEncoder passwords;
    private final boolean embedded;
    private final Map<String, Boolean> guessable = new ConcurrentHashMap<>();

    StarterAccounts(Users users, PasswordEncoder passwords, @Value("${quittance.embedded:false}") boolean embedded) {
        this.users = users;
        this.passwords = passwords;
        this.embedded = embedded;
    }

    /** Makes them at the first start, when nobody can sign in yet. */
    @Transactional
    public void makeWhereAllowed() {
        if (embedded && users.count() == 0) {
            ACCOUNTS.forEach((name, role) -> users.save(new User(name, name, null, role, passwords.encode(name))));
        }
    }

    /** Those whose password still is their name, least powerful first: what the sign-in page may tell. */
    List<User> standing() {
        return embedded
                ? ACCOUNTS.keySet().stream()
                        .map(users::findByUsername)
                        .flatMap(Optional::stream)
                        .filter(user -> !user.isDisabled() && hasItsNameForPassword(user))
                        .sorted((a, b) -> a.role().compareTo(b.role()))
                        .toList()
                : List.of();
    }

    /** Checking a password takes a tenth of a second on purpose, so each hash is checked once. */
    private boolean hasItsNameForPassword(User user) {
        return guessable.computeIfAbsent(user.passwordHash(), hash -> passwords.matches(user.username(), hash));
    }
}
