package io.quittance.web.charges;

import io.quittance.charge.note.DebitNotes;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a debit note to its client by mail. */
@Controller
class DebitNoteMailController {

    private final DebitNotes notes;

    DebitNoteMailController(DebitNotes notes) {
        this.notes = notes;
    }

    @PostMapping("/clients/{id:\\d+}/debit-notes/{note:\\d+}/mail")
    String mail(@PathVariable long id, @PathVariable long note, Visit visit, RedirectAttributes redirect) {
        notes.mail(visit.creditorId(), id, note, visit.today(), visit.by());
        Note.done("charges", "latecharges.note.mailed").after(redirect);
        return "redirect:/clients/" + id + "/charges";
    }
}
