package io.quittance.web.messages;

import io.quittance.insight.payment.PaymentsAfterStep;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.wording.own.OwnTexts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a message says of its step: who edited its words, and what was paid after it. */
@Component
class MessageStep {

    private final OwnTexts texts;
    private final PaymentsAfterStep paid;

    MessageStep(OwnTexts texts, PaymentsAfterStep paid) {
        this.texts = texts;
        this.paid = paid;
    }

    void tell(MessageRow message, Model model) {
        Long step = message.stepId();
        model.addAttribute("edits", step == null ? List.of() : texts.changes(step));
        model.addAttribute("paid", step == null ? List.of() : paid.of(step));
    }
}
