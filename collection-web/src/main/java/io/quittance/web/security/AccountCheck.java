package io.quittance.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a person who was disabled, or given another role or password, since they signed in. */
final class AccountCheck extends OncePerRequestFilter {

    private final SignedInUsers people;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    AccountCheck(SignedInUsers people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn before) {
            boolean still =
                    people.find(before.username()).filter(before::isStill).isPresent();
            if (!still) {
                logout.logout(request, response, authentication);
            }
        }
        chain.doFilter(request, response);
    }

    /** Files need no account, so they need no question to the database either. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches(".*/(assets|webjars)/.*");
    }
}
