package io.quittance.web.charges;

import io.quittance.charge.note.DebitNotes;
import io.quittance.charge.note.NotableCharges;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.insight.dispute.DisputedParts;
import io.quittance.notifications.debit.DebitNoteDesk;
import io.quittance.plan.money.PlannedCharges;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes out debit notes of a client's late charges, and hands them out. */
@Controller
@RequestMapping("/clients/{id}/debit-notes")
class DebitNoteController {

    private final Clients clients;
    private final NotableCharges notable;
    private final DebitNoteDesk desk;
    private final DebitNotes notes;
    private final DisputedParts disputed;
    private final PlannedCharges planned;

    DebitNoteController(
            Clients clients,
            NotableCharges notable,
            DebitNoteDesk desk,
            DebitNotes notes,
            DisputedParts disputed,
            PlannedCharges planned) {
        this.planned = planned;
        this.disputed = disputed;
        this.clients = clients;
        this.notable = notable;
        this.desk = desk;
        this.notes = notes;
    }

    @GetMapping("/new")
    String choose(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute("client", client(id, visit));
        model.addAttribute("planned", planned.inRunningPlans(id, visit.today()));
        model.addAttribute("disputed", disputed.of(id));
        model.addAttribute("lines", notable.of(id, visit.today()));
        return "charges/debit-note";
    }

    @PostMapping
    String issue(
            @PathVariable long id,
            @RequestParam(required = false, defaultValue = "") Set<Long> invoices,
            Visit visit,
            RedirectAttributes redirect) {
        List<String> numbers =
                desk.issue(visit.creditorId(), client(id, visit).id(), invoices, visit.today(), visit.by());
        Note told = numbers.isEmpty()
                ? Note.wait("charges", "latecharges.note.nothing")
                : Note.done("charges", "latecharges.note.issued", String.join(", ", numbers));
        told.after(redirect);
        return "redirect:/clients/" + id + "/charges";
    }

    @GetMapping("/{note:\\d+}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable long note, Visit visit) {
        byte[] pdf = notes.pdf(client(id, visit).id(), note).orElseThrow();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    private Client client(long id, Visit visit) {
        return clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }
}
