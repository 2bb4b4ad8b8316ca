package io.quittance.web.runs.text;

import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.web.frame.Visit;
import io.quittance.web.runs.preview.PreviewAnswer;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of one message or letter that waits for a yes: to edit, to try, and to go back to the standard ones. */
@Controller
@RequestMapping("/steps/{id}/text")
class StepTextController {

    private final StepTextPage page;
    private final StepTextDesk desk;
    private final PreviewAnswer preview;

    StepTextController(StepTextPage page, StepTextDesk desk, PreviewAnswer preview) {
        this.page = page;
        this.desk = desk;
        this.preview = preview;
    }

    /** Read by hand: a binder would take one part with commas for several. */
    @ModelAttribute("form")
    StepTextForm typed(@RequestParam MultiValueMap<String, String> typed) {
        return StepTextForm.of(typed);
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model, RedirectAttributes redirect) {
        return page.opened(id, visit, model, redirect);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute(name = "form", binding = false) StepTextForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        return page.decided(
                id,
                "runs.text.saved",
                errors,
                visit,
                model,
                redirect,
                () -> desk.save(visit.creditorId(), id, form.typing(), visit.today(), visit.by()));
    }

    @PostMapping("/dropping")
    String drop(
            @PathVariable long id,
            @ModelAttribute(name = "form", binding = false) StepTextForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        return page.decided(
                id,
                "runs.text.dropped",
                errors,
                visit,
                model,
                redirect,
                () -> desk.drop(visit.creditorId(), id, form.edits(), visit.today(), visit.by()));
    }

    @PostMapping("/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable long id,
            @ModelAttribute(name = "form", binding = false) StepTextForm form,
            Visit visit,
            Locale reader) {
        return preview.typed(visit, id, form.typing(), reader);
    }
}
