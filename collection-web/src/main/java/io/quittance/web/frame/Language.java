package io.quittance.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: the one chosen and kept in a cookie, else the first the browser asks for that we speak. */
public final class Language implements LocaleResolver {

    private static final String COOKIE = "quittance-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosenNow = (Locale) request.getAttribute(COOKIE);
        if (chosenNow != null) {
            return chosenNow;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Stream<String> chosen = cookie == null ? Stream.empty() : Stream.of(cookie.getValue());
        Stream<String> asked = Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(chosen, asked)
                .flatMap(language -> spoken(language).stream())
                .findFirst()
                .orElse(Locale.UK);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            throw new IllegalArgumentException("a language is chosen in an answer, and it is one we speak");
        }
        request.setAttribute(COOKIE, locale);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Answers this one request in a language that was not the reader's choice; nothing is remembered. */
    public static void speak(HttpServletRequest request, String language) {
        spoken(language).ifPresent(locale -> request.setAttribute(COOKIE, locale));
    }

    /** Where a language is written our way: French as in France, English as in Britain; empty for any other language. */
    public static Optional<Locale> spoken(String language) {
        return switch (language) {
            case "fr" -> Optional.of(Locale.FRANCE);
            case "en" -> Optional.of(Locale.UK);
            default -> Optional.empty();
        };
    }
}
