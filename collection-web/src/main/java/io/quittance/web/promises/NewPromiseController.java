package io.quittance.web.promises;

import io.quittance.client.Clients;
import io.quittance.insight.AgedBalance;
import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down what a client promised to pay. */
@Controller
@RequestMapping("/clients/{id}/promises")
class NewPromiseController {

    private static final String PAGE = "promises/new";

    private final Clients clients;
    private final PromisePages pages;
    private final PromiseDesk desk;
    private final Formats formats;

    NewPromiseController(Clients clients, PromisePages pages, PromiseDesk desk, Formats formats) {
        this.clients = clients;
        this.pages = pages;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        pages.put(clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow(), visit, model);
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute(name = "owed", binding = false) AgedBalance owed,
            @RequestParam(required = false) @Nullable Long invoice,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("form", PromiseForm.blank(owed.currency(), invoice));
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PromiseForm form,
            BindingResult errors,
            @ModelAttribute(name = "currencies", binding = false) List<String> currencies,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today(), currencies);
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            desk.record(form.promise(id, reader, visit), visit.today(), visit.by());
        } catch (PromiseRefusedException refused) {
            form.refuse(refused, errors, formats);
            return PAGE;
        }
        Note.done("client", "promises.recorded").after(redirect);
        return "redirect:/clients/" + id;
    }
}
