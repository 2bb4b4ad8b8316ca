package io.quittance.web.runs.preview;

import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.notifications.preview.StepPreview;
import io.quittance.web.frame.Visit;
import io.quittance.web.messages.MailBody;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** The mail that a step would send today, before anybody says yes to it. */
@Controller
class StepPreviewController {

    private final RunSteps steps;
    private final StepPreview preview;
    private final MessageSource messages;

    StepPreviewController(RunSteps steps, StepPreview preview, MessageSource messages) {
        this.steps = steps;
        this.preview = preview;
        this.messages = messages;
    }

    @GetMapping("/steps/{id}/preview")
    ResponseEntity<String> mail(@PathVariable long id, Visit visit, Locale reader) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        try {
            return MailBody.of(preview.of(visit.creditorId(), step.id(), visit.today())
                    .orElseGet(() -> plain(messages.getMessage("runs.step.preview.settled", null, reader))));
        } catch (RuntimeException unwritable) {
            return MailBody.of(plain(messages.getMessage(
                    "runs.step.preview.impossible", new Object[] {String.valueOf(unwritable.getMessage())}, reader)));
        }
    }

    private static String plain(String words) {
        return "<p>" + HtmlUtils.htmlEscape(words) + "</p>";
    }
}
