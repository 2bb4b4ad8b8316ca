package io.quittance.web.scene;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A session in the database, as the product keeps them, made before the request that comes with its cookie. */
final class StoredSession {

    private StoredSession() {}

    static void with(MockHttpServletRequest request, String name, Object value) {
        WebApplicationContext product =
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        product.getBean(CookieSerializer.class)
                .writeCookieValue(new CookieValue(request, answer, saved(product, name, value)));
        Cookie[] brought = request.getCookies();
        request.setCookies(
                Stream.concat(brought == null ? Stream.empty() : Stream.of(brought), Stream.of(answer.getCookies()))
                        .toArray(Cookie[]::new));
    }

    @SuppressWarnings("unchecked")
    private static String saved(WebApplicationContext product, String name, Object value) {
        SessionRepository<Session> sessions = product.getBean(SessionRepository.class);
        Session session = sessions.createSession();
        session.setAttribute(name, value);
        sessions.save(session);
        return session.getId();
    }
}
