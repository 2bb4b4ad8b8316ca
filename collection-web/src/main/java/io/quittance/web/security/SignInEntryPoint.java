package io.quittance.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page; a part of a page asked for by htmx makes the whole page go there. */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/sign-in");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            page.commence(request, response, refused);
        }
    }
}
