package io.quittance.web.people;

import io.quittance.call.feed.CalendarFeeds;
import io.quittance.creditor.User;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final String PAGE = "people/account";

    private final Users users;
    private final UserDesk desk;
    private final PasswordEncoder passwords;
    private final CalendarFeeds calendars;

    AccountController(Users users, UserDesk desk, PasswordEncoder passwords, CalendarFeeds calendars) {
        this.users = users;
        this.desk = desk;
        this.passwords = passwords;
        this.calendars = calendars;
    }

    @ModelAttribute
    void me(Principal me, Model model) {
        User person = users.findByUsername(me.getName()).orElseThrow();
        model.addAttribute("me", person);
        model.addAttribute("calendarMadeAt", calendars.madeAt(person.id()).orElse(null));
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return PAGE;
    }

    /** A new password ends every session that was opened with the old one, this one too. */
    @PutMapping("/password")
    String changePassword(@Valid @ModelAttribute("form") PasswordForm form, BindingResult errors, Principal me) {
        String hash = users.findByUsername(me.getName()).orElseThrow().passwordHash();
        if (!passwords.matches(form.current(), hash)) {
            errors.rejectValue("current", "people.current.wrong");
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.changePassword(me.getName(), passwords.encode(form.password()));
        // The session ends here, and with it whatever would be kept in it for the next page.
        return "redirect:/sign-in?changed";
    }
}
