package io.quittance.web.security;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person of ours as Spring Security sees them, on the day they signed in. */
record SignedIn(String username, Role role, String passwordHash, boolean disabled, String language)
        implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    static SignedIn of(User user) {
        return new SignedIn(
                user.username(),
                user.role(),
                user.passwordHash(),
                user.isDisabled(),
                user.language().orElse(""));
    }

    /** Whether this person may go on as they came in: not disabled since, nor given another role or password. */
    boolean isStill(SignedIn now) {
        return !now.disabled && now.role == role && now.passwordHash.equals(passwordHash);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    /** Never a hash in a log. */
    @Override
    public String toString() {
        return username + " (" + role + ")";
    }
}
