package io.quittance.web.client.edit;

import io.quittance.client.ClientDesk;
import io.quittance.client.PreferredChannel;
import io.quittance.client.Tone;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a client is written to: in which tone, by which channel. */
@Controller
class ToneController {

    private final ClientDesk desk;

    ToneController(ClientDesk desk) {
        this.desk = desk;
    }

    /** {@code tone}: none to write to the client as to everybody. */
    @PostMapping("/clients/{id}/tone")
    String speak(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Tone tone,
            Visit visit,
            RedirectAttributes redirect) {
        desk.speak(visit.creditorId(), id, tone, visit.today(), visit.by());
        Note.done("client", "clients.tone.saved").after(redirect);
        return "redirect:/clients/" + id;
    }

    /** {@code channel}: none to write to the client as the level says. */
    @PostMapping("/clients/{id}/channel")
    String prefer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable PreferredChannel channel,
            Visit visit,
            RedirectAttributes redirect) {
        desk.prefer(visit.creditorId(), id, channel, visit.today(), visit.by());
        Note.done("client", "clients.channel.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
