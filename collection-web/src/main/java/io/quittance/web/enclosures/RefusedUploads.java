package io.quittance.web.enclosures;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever sends more files than the server takes back to where they are chosen: the filters that follow would read the
 * form first, and fail without a word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class RefusedUploads extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTaken(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/invoice-files/new?refused");
        }
    }

    /** Reads the form; what is wrong with it but for its size is not told here. */
    private static boolean isTaken(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException tooManyOrTooLarge) {
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + "/invoice-files")
                || type == null
                || !type.startsWith("multipart/form-data");
    }
}
