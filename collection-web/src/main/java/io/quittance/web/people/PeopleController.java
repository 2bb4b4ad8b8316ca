package io.quittance.web.people;

import io.quittance.creditor.Role;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Note;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who may sign in: an administrator sees and adds them. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private final Users users;
    private final UserDesk desk;
    private final PasswordEncoder passwords;

    PeopleController(Users users, UserDesk desk, PasswordEncoder passwords) {
        this.users = users;
        this.desk = desk;
        this.passwords = passwords;
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", users.findAllByOrderByName());
        return "people/list";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", PersonForm.EMPTY);
        return "people/new";
    }

    @PostMapping
    String add(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return "people/new";
        }
        if (!desk.add(form.person(passwords.encode(form.password())))) {
            errors.rejectValue("username", "people.username.taken");
            return "people/new";
        }
        Note.done("people", "people.added", form.name()).after(redirect);
        return "redirect:/people";
    }
}
