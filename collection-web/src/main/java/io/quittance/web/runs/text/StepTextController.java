package io.quittance.web.runs.text;

import io.quittance.dunning.step.RunSteps;
import io.quittance.notifications.edit.EditChangedException;
import io.quittance.notifications.edit.EditInvalidException;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import io.quittance.web.runs.preview.PreviewAnswer;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of one message or letter that waits for a yes: to edit, to try, and to go back to the standard ones. */
@Controller
@RequestMapping("/steps/{id}/text")
class StepTextController {

    private static final String VIEW = "runs/text";

    private final RunSteps steps;
    private final StepTextDesk desk;
    private final PreviewAnswer preview;

    StepTextController(RunSteps steps, StepTextDesk desk, PreviewAnswer preview) {
        this.steps = steps;
        this.desk = desk;
        this.preview = preview;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        OpenText open = put(id, visit, model);
        model.addAttribute("form", StepTextForm.of(open));
        return VIEW;
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute("form") StepTextForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        try {
            return kept(
                    id,
                    "runs.text.saved",
                    visit,
                    redirect,
                    () -> desk.save(visit.creditorId(), id, form.typing(), visit.today(), visit.by()));
        } catch (EditInvalidException invalid) {
            StepTextForm.refuse(invalid, errors);
        } catch (EditChangedException changed) {
            errors.reject("runs.text.changed");
        }
        put(id, visit, model);
        return VIEW;
    }

    @PostMapping("/dropping")
    String drop(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        return kept(
                id,
                "runs.text.dropped",
                visit,
                redirect,
                () -> desk.drop(visit.creditorId(), id, visit.today(), visit.by()));
    }

    @PostMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable long id, StepTextForm form, Visit visit, Locale reader) {
        return preview.typed(visit, id, form.typing(), reader);
    }

    private OpenText put(long id, Visit visit, Model model) {
        model.addAttribute("step", steps.find(visit.creditorId(), id).orElseThrow());
        OpenText open = desk.open(visit.creditorId(), id, visit.today());
        model.addAttribute("text", open);
        return open;
    }

    private String kept(long id, String done, Visit visit, RedirectAttributes redirect, Runnable verb) {
        String client = steps.find(visit.creditorId(), id).orElseThrow().clientName();
        try {
            verb.run();
            Note.done("steps", done, client).after(redirect);
        } catch (IllegalStateException decided) {
            Note.bad("steps", "runs.step.changed", client).after(redirect);
        }
        return "redirect:/approvals?open=" + id;
    }
}
