package io.quittance.web.client.edit;

import io.quittance.calendar.TimeZones;
import io.quittance.client.Client;
import io.quittance.client.ClientDesk;
import io.quittance.client.Clients;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock that a client works by, where its country does not say it. */
@Controller
@RequestMapping("/clients/{id}/time-zone")
class TimeZoneController {

    private final Clients clients;
    private final ClientDesk desk;

    TimeZoneController(Clients clients, ClientDesk desk) {
        this.clients = clients;
        this.desk = desk;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        model.addAttribute("client", client);
        model.addAttribute("zones", TimeZones.names());
        return "clients/time-zone";
    }

    /** {@code zone}: empty, or unknown, for that of the country. */
    @PostMapping
    String save(@PathVariable long id, @RequestParam String zone, Visit visit, RedirectAttributes redirect) {
        desk.locate(visit.creditorId(), id, TimeZones.find(zone).orElse(null), visit.today(), visit.by());
        Note.done("client", "clients.time-zone.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
