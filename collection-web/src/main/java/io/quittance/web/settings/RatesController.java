package io.quittance.web.settings;

import io.quittance.charge.RateKind;
import io.quittance.charge.RateRegister;
import io.quittance.charge.RateRegister.Entered;
import io.quittance.charge.RateRegister.Missing;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reference rates: a finance manager reads them, an administrator adds the one of a new semester. */
@Controller
@RequestMapping("/settings/rates")
class RatesController {

    private static final String PAGE = "settings/rates";

    private final RateRegister register;

    RatesController(RateRegister register) {
        this.register = register;
    }

    @ModelAttribute
    void around(Visit visit, Model model) {
        Map<RateKind, List<Entered>> rates = new LinkedHashMap<>();
        RateRegister.KEPT.forEach(kind -> rates.put(kind, register.of(kind)));
        model.addAttribute("rates", rates);
        model.addAttribute("missing", register.missing(visit.today()));
    }

    @GetMapping
    String page(@ModelAttribute(name = "missing", binding = false) List<Missing> missing, Model model) {
        RateForm form = missing.stream()
                .findFirst()
                .map(one -> RateForm.blank(one.kind(), one.semester().firstDay().toString()))
                .orElse(RateForm.blank(RateKind.ECB_MRO, ""));
        model.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") RateForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader);
        if (!errors.hasErrors()) {
            register.add(form.rate(), form.day(), form.perYear(reader), form.source(), visit.today(), visit.by())
                    .ifPresent(refusal -> errors.rejectValue("validFrom", "settings.rates." + refusal.name()));
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        Note.done("rates", "settings.rates.added").after(redirect);
        return "redirect:/settings/rates";
    }
}
