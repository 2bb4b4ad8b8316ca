package io.quittance.web.runs;

import io.quittance.dunning.step.StepInvoices;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.UndoneBefore;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row of a step opens to: its invoices, and what was written for it. */
@Component
class StepDetails {

    private final StepInvoices invoices;
    private final MessageList messages;
    private final LetterQueue letters;
    private final UndoneBefore undone;

    StepDetails(StepInvoices invoices, MessageList messages, LetterQueue letters, UndoneBefore undone) {
        this.invoices = invoices;
        this.messages = messages;
        this.letters = letters;
        this.undone = undone;
    }

    Detail of(long creditorId, StepRow step) {
        MessageList.Filter ofStep = new MessageList.Filter(null, step.id(), null, null);
        return new Detail(
                step,
                invoices.of(step.id()),
                messages.of(creditorId, ofStep, Long.MAX_VALUE, 10),
                letters.ofStep(creditorId, step.id()).orElse(null),
                undone.of(List.of(step.id())));
    }

    /** The one of these steps that the address asks to show open; null: none. */
    @Nullable
    Detail opened(long creditorId, @Nullable Long open, List<StepRow> page) {
        return page.stream()
                .filter(step -> open != null && step.id() == open)
                .findFirst()
                .map(step -> of(creditorId, step))
                .orElse(null);
    }

    /**
     * A step with its invoices, the oldest due first, and its messages, the latest first.
     *
     * @param letter null: it was not written on paper
     * @param undone earlier steps that are still open, where this one is a handover
     */
    record Detail(
            StepRow step,
            List<StepInvoices.Line> invoices,
            List<MessageRow> messages,
            @Nullable LetterRow letter,
            List<UndoneBefore.Undone> undone) {}
}
