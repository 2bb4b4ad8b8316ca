package io.quittance.web.security;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
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
    private final boolean allowed;
    private final Map<String, Boolean> guessable = new ConcurrentHashMap<>();

    StarterAccounts(Users users, PasswordEncoder passwords, Environment environment) {
        this.users = users;
        this.passwords = passwords;
        this.allowed = environment.getProperty("quittance.embedded", Boolean.class, false)
                && isThisMachineOnly(environment.getProperty("server.address", ""));
    }

    /**
     * Makes them at the first start, when nobody can sign in yet.
     *
     * @throws StarterAccountsExposedException where there are such accounts, and other machines could use them
     */
    @Transactional
    public void makeWhereAllowed() {
        List<String> guessable =
                allowed ? List.of() : withTheirNames().map(User::username).toList();
        if (!guessable.isEmpty()) {
            throw new StarterAccountsExposedException(guessable);
        }
        if (allowed && users.count() == 0) {
            ACCOUNTS.forEach((name, role) -> users.save(new User(name, name, null, role, passwords.encode(name))));
        }
    }

    /** Those whose password still is their name, least powerful first: what the sign-in page may tell. */
    List<User> standing() {
        return allowed ? withTheirNames().toList() : List.of();
    }

    /** Whether this is one of them whose password still is its name, where that opens no door. */
    boolean refuses(User user) {
        return !allowed && ACCOUNTS.containsKey(user.username()) && hasItsNameForPassword(user);
    }

    private Stream<User> withTheirNames() {
        return ACCOUNTS.keySet().stream()
                .map(users::findByUsername)
                .flatMap(Optional::stream)
                .filter(user -> !user.isDisabled() && hasItsNameForPassword(user))
                .sorted(Comparator.comparing(User::role));
    }

    private static boolean isThisMachineOnly(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    /** Checking a password takes a tenth of a second on purpose, so each hash is checked once. */
    private boolean hasItsNameForPassword(User user) {
        return guessable.computeIfAbsent(user.passwordHash(), hash -> passwords.matches(user.username(), hash));
    }
}
