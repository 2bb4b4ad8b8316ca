package io.quittance.web.people;

import io.quittance.creditor.User;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Note;
import jakarta.validation.Valid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator puts right for a person: the address clients reply to, a password nobody remembers. */
@Controller
@RequestMapping("/people/{id:\\d+}")
class PersonPageController {

    private static final String PAGE = "people/person";

    private final Users users;
    private final UserDesk desk;
    private final PasswordEncoder passwords;

    PersonPageController(Users users, UserDesk desk, PasswordEncoder passwords) {
        this.users = users;
        this.desk = desk;
        this.passwords = passwords;
    }

    @ModelAttribute
    void person(@PathVariable long id, Model model) {
        model.addAttribute("person", users.findById(id).orElseThrow());
    }

    @GetMapping
    String page(@ModelAttribute(name = "person", binding = false) User person, Model model) {
        model.addAttribute("emailForm", new EmailForm(person.email().orElse("")));
        model.addAttribute("passwordForm", TemporaryPasswordForm.EMPTY);
        return PAGE;
    }

    @PutMapping("/email")
    String correctEmail(
            @PathVariable long id,
            @Valid @ModelAttribute("emailForm") EmailForm form,
            BindingResult errors,
            @ModelAttribute(name = "person", binding = false) User person,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("passwordForm", TemporaryPasswordForm.EMPTY);
            return PAGE;
        }
        desk.correctEmail(id, form.address());
        Note.done("people", "people.email.corrected", person.name()).after(redirect);
        return "redirect:/people";
    }

    @PutMapping("/password")
    String resetPassword(
            @PathVariable long id,
            @Valid @ModelAttribute("passwordForm") TemporaryPasswordForm form,
            BindingResult errors,
            @ModelAttribute(name = "person", binding = false) User person,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("emailForm", new EmailForm(person.email().orElse("")));
            return PAGE;
        }
        desk.resetPassword(id, passwords.encode(form.password()));
        Note.done("people", "people.password.given", person.name()).after(redirect);
        return "redirect:/people";
    }
}
