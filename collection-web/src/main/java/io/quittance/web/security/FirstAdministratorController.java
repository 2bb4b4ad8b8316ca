package io.quittance.web.security;

import io.quittance.creditor.FirstAdministratorLink;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Now;
import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one-time link printed at the first start: whoever can read the terminal becomes the first administrator. */
@Controller
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorController {

    private final FirstAdministratorLink link;
    private final PasswordEncoder passwords;
    private final Now now;

    FirstAdministratorController(FirstAdministratorLink link, PasswordEncoder passwords, Now now) {
        this.link = link;
        this.passwords = passwords;
        this.now = now;
    }

    @GetMapping
    String page(@PathVariable String token, Model model) {
        requireGood(token);
        model.addAttribute("form", FirstAdministratorForm.EMPTY);
        return "access/first-administrator";
    }

    @PostMapping
    String make(
            @PathVariable String token,
            @Valid @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        requireGood(token);
        if (errors.hasErrors()) {
            return "access/first-administrator";
        }
        String hash = passwords.encode(form.password());
        link.redeem(token, new User(form.username(), form.name(), null, Role.ADMINISTRATOR, hash), now.instant());
        Note.done("sign-in", "access.first.made").after(redirect);
        return "redirect:/sign-in";
    }

    private void requireGood(String token) {
        if (!link.isGood(token)) {
            throw new NoSuchElementException("a link for the first administrator");
        }
    }
}
