package io.quittance.web.client.edit;

import io.quittance.client.ContactDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact that wants no text messages, or wants them again. */
@Controller
@RequestMapping("/clients/{id}/contacts/{contact}/text-refusal")
class TextRefusalController {

    private final ContactDesk desk;

    TextRefusalController(ContactDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String refuse(@PathVariable long id, @PathVariable long contact, Visit visit, RedirectAttributes redirect) {
        desk.refuseTexts(visit.creditorId(), id, contact, true, visit.today(), visit.by());
        Note.done("client", "clients.contact.texts.refused").after(redirect);
        return "redirect:/clients/" + id;
    }

    @DeleteMapping
    String allow(@PathVariable long id, @PathVariable long contact, Visit visit, RedirectAttributes redirect) {
        desk.refuseTexts(visit.creditorId(), id, contact, false, visit.today(), visit.by());
        Note.done("client", "clients.contact.texts.allowed").after(redirect);
        return "redirect:/clients/" + id;
    }
}
