package io.quittance.web.runs.text;

import io.quittance.charge.MissingRateException;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.text.TextChangedException;
import io.quittance.notifications.edit.EditChangedException;
import io.quittance.notifications.edit.EditInvalidException;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.template.TemplateException;
import io.quittance.notifications.wording.NoWordingException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of one step's words shows around its form, and where it leads. */
@Component
class StepTextPage {

    private static final String VIEW = "runs/text";

    private final RunSteps steps;
    private final StepTextDesk desk;

    StepTextPage(RunSteps steps, StepTextDesk desk) {
        this.steps = steps;
        this.desk = desk;
    }

    /** The page with the words to begin with. */
    String opened(long step, Visit visit, Model model, RedirectAttributes redirect) {
        return unlessDecided(
                step,
                visit,
                redirect,
                () -> shown(step, visit, model, open -> model.addAttribute("form", StepTextForm.of(open))));
    }

    /**
     * Does it and leads back to the step; or shows the page again, with what was typed and why it was refused.
     *
     * @param done the message that says that it was done
     */
    String decided(
            long step,
            String done,
            Errors errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect,
            Runnable verb) {
        return unlessDecided(step, visit, redirect, () -> {
            try {
                verb.run();
                Note.done("steps", done, client(step, visit)).after(redirect);
                return "redirect:/approvals?open=" + step;
            } catch (EditInvalidException invalid) {
                StepTextForm.refuse(invalid, errors);
            } catch (EditChangedException changed) {
                errors.reject("runs.text.changed");
            } catch (TextChangedException overtaken) {
                errors.reject("runs.text.overtaken", new Object[] {overtaken.by()}, null);
            } catch (MissingRateException | TemplateException | NoWordingException unwritable) {
                errors.reject("runs.text.changed"); // the page says which
            }
            return shown(step, visit, model, open -> {});
        });
    }

    /** The words and their form; or why nothing can be written, and where that is set right. */
    private String shown(long step, Visit visit, Model model, Consumer<OpenText> form) {
        model.addAttribute("step", steps.find(visit.creditorId(), step).orElseThrow());
        try {
            OpenText open = desk.open(visit.creditorId(), step, visit.today());
            model.addAttribute("text", open);
            form.accept(open);
            return VIEW;
        } catch (MissingRateException rate) {
            return impossible("/settings/rates", rate, model);
        } catch (TemplateException | NoWordingException words) {
            return impossible("/wordings", words, model);
        }
    }

    private static String impossible(String remedy, RuntimeException why, Model model) {
        model.addAttribute("remedy", remedy);
        model.addAttribute("why", String.valueOf(why.getMessage()));
        return "runs/no-text";
    }

    /** The answer, unless somebody decided about the step meanwhile. */
    private String unlessDecided(long step, Visit visit, RedirectAttributes redirect, Supplier<String> answer) {
        String client = client(step, visit);
        try {
            return answer.get();
        } catch (IllegalStateException decided) {
            Note.bad("steps", "runs.step.changed", client).after(redirect);
            return "redirect:/approvals";
        }
    }

    private String client(long step, Visit visit) {
        return steps.find(visit.creditorId(), step).orElseThrow().clientName();
    }
}
