package io.quittance.web.client.edit;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.ContactDesk;
import io.quittance.client.ContactRole;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new contact of a client. */
@Controller
@RequestMapping("/clients/{id}/contacts")
class ContactController {

    private static final String PAGE = "clients/contact";

    private final Clients clients;
    private final ContactDesk desk;

    ContactController(Clients clients, ContactDesk desk) {
        this.clients = clients;
        this.desk = desk;
    }

    @ModelAttribute("client")
    Client client(@PathVariable long id, Visit visit) {
        return clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }

    @ModelAttribute("roles")
    ContactRole[] roles() {
        return ContactRole.values();
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", ContactForm.EMPTY);
        return PAGE;
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @ModelAttribute(name = "client", binding = false) Client client,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, client.contacts());
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.add(visit.creditorId(), id, form.details(), visit.today(), visit.by());
        Note.done("client", "clients.contact.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
