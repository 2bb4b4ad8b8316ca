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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact of a client: corrected or removed. */
@Controller
@RequestMapping("/clients/{id}/contacts/{contact}")
class ContactCorrectionController {

    private static final String PAGE = "clients/contact";

    private final Clients clients;
    private final ContactDesk desk;

    ContactCorrectionController(Clients clients, ContactDesk desk) {
        this.clients = clients;
        this.desk = desk;
    }

    @ModelAttribute("client")
    Client client(@PathVariable long id, Visit visit) {
        return clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }

    @ModelAttribute("contact")
    long contact(@PathVariable long contact) {
        return contact;
    }

    @ModelAttribute("roles")
    ContactRole[] roles() {
        return ContactRole.values();
    }

    @GetMapping
    String page(
            @PathVariable long contact, @ModelAttribute(name = "client", binding = false) Client client, Model model) {
        var found =
                client.contacts().stream().filter(one -> one.id() == contact).findFirst();
        model.addAttribute("form", ContactForm.of(ContactDesk.Details.of(found.orElseThrow())));
        return PAGE;
    }

    @PutMapping
    String correct(
            @PathVariable long id,
            @PathVariable long contact,
            @ModelAttribute(name = "client", binding = false) Client client,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(
                errors,
                client.contacts().stream().filter(one -> one.id() != contact).toList());
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.correct(visit.creditorId(), id, contact, form.details(), visit.today(), visit.by());
        Note.done("client", "clients.contact.saved").after(redirect);
        return "redirect:/clients/" + id;
    }

    @DeleteMapping
    String remove(@PathVariable long id, @PathVariable long contact, Visit visit, RedirectAttributes redirect) {
        desk.remove(visit.creditorId(), id, contact, visit.today(), visit.by());
        Note.done("client", "clients.contact.removed").after(redirect);
        return "redirect:/clients/" + id;
    }
}
