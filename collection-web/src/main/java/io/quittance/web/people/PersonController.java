package io.quittance.web.people;

import io.quittance.creditor.LastAdministratorException;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.UserDesk;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what they may do, and whether they may still come in. */
@Controller
@RequestMapping("/people/{id}")
class PersonController {

    private final Users users;
    private final UserDesk desk;

    PersonController(Users users, UserDesk desk) {
        this.users = users;
        this.desk = desk;
    }

    @PutMapping("/role")
    String giveRole(@PathVariable long id, @RequestParam Role role, RedirectAttributes redirect) {
        desk.giveRole(id, role);
        Note.done("people", "people.role.given", name(id)).after(redirect);
        return "redirect:/people";
    }

    @PostMapping("/disablement")
    String disable(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        desk.disable(id, visit.today());
        Note.done("people", "people.disabled.done", name(id)).after(redirect);
        return "redirect:/people";
    }

    @DeleteMapping("/disablement")
    String enable(@PathVariable long id, RedirectAttributes redirect) {
        desk.enable(id);
        Note.done("people", "people.enabled.done", name(id)).after(redirect);
        return "redirect:/people";
    }

    @ExceptionHandler
    String lastAdministrator(LastAdministratorException refused, RedirectAttributes redirect) {
        Note.bad("people", "people.last-administrator").after(redirect);
        return "redirect:/people";
    }

    private String name(long id) {
        return users.findById(id).map(User::name).orElseThrow();
    }
}
