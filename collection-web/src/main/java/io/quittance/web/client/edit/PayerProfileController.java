package io.quittance.web.client.edit;

import io.quittance.client.ClientDesk;
import io.quittance.client.PayerProfile;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why a client pays late, as whoever follows it judges. */
@Controller
class PayerProfileController {

    private final ClientDesk desk;

    PayerProfileController(ClientDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/clients/{id}/payer-profile")
    String judge(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable PayerProfile profile,
            Visit visit,
            RedirectAttributes redirect) {
        desk.judge(visit.creditorId(), id, profile, visit.today(), visit.by());
        Note.done("client", "clients.payer-profile.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
