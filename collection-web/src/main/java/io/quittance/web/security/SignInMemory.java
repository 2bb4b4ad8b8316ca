package io.quittance.web.security;

import io.quittance.web.frame.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Signed in: go where one was going, in the language one chose some other day. */
@Component
class SignInMemory extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LocaleResolver language;

    SignInMemory(LocaleResolver language) {
        this.language = language;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            Language.spoken(person.language()).ifPresent(locale -> language.setLocale(request, response, locale));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
