package io.quittance.web.plans;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.plan.SignedPlans;
import io.quittance.notifications.plan.SignedPlans.Brought;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client's signature under a plan, with the file that came back. */
@Controller
class SignatureController {

    private final PlanPage page;
    private final PlanWords words;
    private final SignedPlans signed;

    SignatureController(PlanPage page, PlanWords words, SignedPlans signed) {
        this.page = page;
        this.words = words;
        this.signed = signed;
    }

    @PostMapping("/plans/{id:\\d+}/signature")
    String sign(
            @PathVariable long id,
            @Valid @ModelAttribute("signature") SignatureForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        form.check(errors);
        Brought brought = file == null || file.isEmpty() ? null : brought(file);
        if (!errors.hasErrors()) {
            try {
                signed.sign(visit.creditorId(), id, form.day(), form.signatory(), brought, visit.today(), visit.by());
            } catch (PlanRefusedException refused) {
                words.refuse(refused, errors);
            } catch (FileRefusedException refused) {
                errors.reject(SignatureForm.refusal(refused));
            }
        }
        if (errors.hasErrors()) {
            return page.show(model, id, visit);
        }
        Note.done("plan", "plans.done.signed").after(redirect);
        return "redirect:/plans/" + id;
    }

    /** Looked at before it is read: one byte too many is enough to refuse it. */
    private static Brought brought(MultipartFile file) throws IOException {
        byte[] bytes =
                file.getSize() > ReceivedFile.MOST_BYTES ? new byte[ReceivedFile.MOST_BYTES + 1] : file.getBytes();
        return new Brought(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
    }
}
