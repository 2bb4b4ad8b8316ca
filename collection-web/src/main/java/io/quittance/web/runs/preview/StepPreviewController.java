package io.quittance.web.runs.preview;

import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.web.frame.Visit;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a step would say today, before anybody says yes to it: a mail, a text message, a letter or the guide of a call. */
@Controller
class StepPreviewController {

    private final RunSteps steps;
    private final PreviewAnswer answer;

    StepPreviewController(RunSteps steps, PreviewAnswer answer) {
        this.steps = steps;
        this.answer = answer;
    }

    @GetMapping("/steps/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable long id, Visit visit, Locale reader) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        return answer.inForce(visit, step.id(), reader);
    }
}
