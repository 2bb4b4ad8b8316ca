package io.quittance.web.client.edit;

import io.quittance.client.Client;
import io.quittance.client.ClientDesk;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.hold.WrongAddress;
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

/** Who a client is: its name, numbers, address and language. */
@Controller
@RequestMapping("/clients/{id}/identity")
class IdentityController {

    private static final String PAGE = "clients/identity";

    private final Clients clients;
    private final ClientDesk desk;
    private final WrongAddress address;

    IdentityController(Clients clients, ClientDesk desk, WrongAddress address) {
        this.clients = clients;
        this.desk = desk;
        this.address = address;
    }

    @ModelAttribute("client")
    Client client(@PathVariable long id, Visit visit) {
        return clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }

    @ModelAttribute("clientKinds")
    ClientKind[] kinds() {
        return ClientKind.values();
    }

    @GetMapping
    String page(@ModelAttribute(name = "client", binding = false) Client client, Model model) {
        model.addAttribute("form", IdentityForm.of(client.identity()));
        return PAGE;
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.identify(visit.creditorId(), id, form.identity(), visit.today(), visit.by());
        address.review(visit.creditorId(), visit.today(), visit.by());
        Note.done("client", "clients.identity.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
