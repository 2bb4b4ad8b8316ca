package io.quittance.web.agencies;

import io.quittance.placement.agency.Agencies;
import io.quittance.placement.agency.Agency;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One agency: what is known of it, and whether we still work with it. */
@Controller
@RequestMapping("/agencies/{id}")
class AgencyController {

    private final Agencies agencies;
    private final AgencyDesk desk;
    private final Formats formats;

    AgencyController(Agencies agencies, AgencyDesk desk, Formats formats) {
        this.agencies = agencies;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "agency", agencies.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("kinds", AgencyKind.values());
    }

    @GetMapping
    String form(@ModelAttribute(name = "agency", binding = false) Agency agency, Model model) {
        model.addAttribute("form", AgencyForm.of(agency.details(), formats));
        return "agencies/agency";
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today());
        if (!errors.hasErrors()) {
            try {
                desk.correct(visit.creditorId(), id, form.details(reader));
                Note.done("agencies", "agencies.corrected", form.name()).after(redirect);
                return "redirect:/agencies";
            } catch (AgencyDesk.NameTakenException taken) {
                errors.rejectValue("name", "agencies.name.taken");
            }
        }
        return "agencies/agency";
    }

    @PostMapping("/closing")
    String close(@PathVariable long id, Visit visit) {
        desk.close(visit.creditorId(), id, visit.today());
        return "redirect:/agencies";
    }

    @DeleteMapping("/closing")
    String reopen(@PathVariable long id, Visit visit) {
        desk.reopen(visit.creditorId(), id);
        return "redirect:/agencies";
    }
}
