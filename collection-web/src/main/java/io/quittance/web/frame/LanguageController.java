package io.quittance.web.frame;

import io.quittance.creditor.UserDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the screens: remembered in the browser, and with the person who signed in. */
@Controller
class LanguageController {

    private final LocaleResolver language;
    private final UserDesk users;

    LanguageController(LocaleResolver language, UserDesk users) {
        this.language = language;
        this.users = users;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam Locale lang,
            @RequestParam(defaultValue = "/") String back,
            @Nullable Principal person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale spoken = Language.spoken(lang.getLanguage()).orElse(Locale.UK);
        language.setLocale(request, response, spoken);
        if (person != null) {
            users.speak(person.getName(), spoken.getLanguage());
        }
        return "redirect:" + Back.within(back);
    }
}
