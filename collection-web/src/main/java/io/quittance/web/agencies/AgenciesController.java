package io.quittance.web.agencies;

import io.quittance.placement.agency.Agencies;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who collect for the creditor, and a new one. */
@Controller
@RequestMapping("/agencies")
class AgenciesController {

    private final Agencies agencies;
    private final AgencyDesk desk;

    AgenciesController(Agencies agencies, AgencyDesk desk) {
        this.agencies = agencies;
        this.desk = desk;
    }

    @ModelAttribute("kinds")
    AgencyKind[] kinds() {
        return AgencyKind.values();
    }

    @GetMapping
    String list(Visit visit, Model model) {
        model.addAttribute("agencies", agencies.findByCreditorIdOrderByName(visit.creditorId()));
        return "agencies/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", AgencyForm.blank());
        return "agencies/agency";
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today());
        if (!errors.hasErrors()) {
            try {
                desk.add(visit.creditorId(), form.details(reader));
                Note.done("agencies", "agencies.added", form.name()).after(redirect);
                return "redirect:/agencies";
            } catch (AgencyDesk.NameTakenException taken) {
                errors.rejectValue("name", "agencies.name.taken");
            }
        }
        return "agencies/agency";
    }
}
