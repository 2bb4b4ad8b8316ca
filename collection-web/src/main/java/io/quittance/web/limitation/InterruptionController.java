package io.quittance.web.limitation;

import io.quittance.client.ClientKind;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.invoice.limitation.InterruptionKind;
import io.quittance.invoice.limitation.InterruptionRefusedException;
import io.quittance.invoice.limitation.Limitation;
import io.quittance.invoice.limitation.LimitationDesk;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what makes the limitation of an invoice begin anew, and takes back what was recorded by mistake. */
@Controller
@RequestMapping("/invoices/{id}/interruptions")
class InterruptionController {

    private static final String PAGE = "limitation/interruption";

    private final Invoices invoices;
    private final Limitations limitations;
    private final LimitationDesk desk;
    private final Formats formats;

    InterruptionController(Invoices invoices, Limitations limitations, LimitationDesk desk, Formats formats) {
        this.invoices = invoices;
        this.limitations = limitations;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        Invoice invoice = invoices.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        Optional<Limitation> limitation = limitations.of(id);
        boolean isPublic =
                limitation.filter(of -> of.kind() == ClientKind.PUBLIC).isPresent();
        model.addAttribute("invoice", invoice);
        model.addAttribute("limitation", limitation.orElse(null));
        model.addAttribute(
                "interruptions",
                Arrays.stream(InterruptionKind.values())
                        .filter(kind -> isPublic || kind != InterruptionKind.WRITTEN_DEMAND)
                        .toList());
    }

    @GetMapping("/new")
    String blank(@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        model.addAttribute("form", InterruptionForm.blank());
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @Valid @ModelAttribute("form") InterruptionForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            desk.interrupt(visit.creditorId(), id, form.kind(), form.day(), form.note(), visit.today(), visit.by());
        } catch (InterruptionRefusedException refused) {
            InterruptionForm.tell(refused, errors, formats);
            return PAGE;
        }
        Note.done("limitation", "limitation.recorded").after(redirect);
        return "redirect:/invoices/" + id;
    }

    @PostMapping("/{interruption}/taking-back")
    String takeBack(@PathVariable long id, @PathVariable long interruption, Visit visit, RedirectAttributes redirect) {
        desk.takeBack(visit.creditorId(), id, interruption, visit.today(), visit.by());
        Note.done("limitation", "limitation.taken-back").after(redirect);
        return "redirect:/invoices/" + id;
    }
}
