package io.quittance.web.security;

import io.quittance.creditor.Users;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people by the name they sign in with, in any case. */
@Component
class SignedInUsers implements UserDetailsService {

    private final Users users;
    private final StarterAccounts starterAccounts;

    SignedInUsers(Users users, StarterAccounts starterAccounts) {
        this.users = users;
        this.starterAccounts = starterAccounts;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    Optional<SignedIn> find(String username) {
        return users.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .filter(user -> !starterAccounts.refuses(user))
                .map(SignedIn::of);
    }
}
