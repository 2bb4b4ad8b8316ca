package io.quittance.web.runs;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.StepInvoices;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.StepStatus;
import io.quittance.dunning.step.UndoneBefore;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.dunning.text.SeenTexts;
import io.quittance.insight.payment.PaymentsAfterStep;
import io.quittance.notifications.evidence.Leaving;
import io.quittance.notifications.evidence.Leavings;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import io.quittance.notifications.wording.own.OwnTexts;
import io.quittance.web.frame.Visit;
import io.quittance.web.wordings.WordingChange;
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
    private final OwnTexts texts;
    private final SeenTexts seen;
    private final OutdatedTexts outdated;
    private final Leavings leavings;
    private final PaymentsAfterStep paid;

    StepDetails(
            StepInvoices invoices,
            MessageList messages,
            LetterQueue letters,
            UndoneBefore undone,
            OwnTexts texts,
            SeenTexts seen,
            OutdatedTexts outdated,
            Leavings leavings,
            PaymentsAfterStep paid) {
        this.texts = texts;
        this.seen = seen;
        this.outdated = outdated;
        this.leavings = leavings;
        this.paid = paid;
        this.invoices = invoices;
        this.messages = messages;
        this.letters = letters;
        this.undone = undone;
    }

    Detail of(Visit visit, StepRow step) {
        long creditorId = visit.creditorId();
        MessageList.Filter ofStep = new MessageList.Filter(null, step.id(), null, null);
        return new Detail(
                step,
                invoices.of(step.id()),
                messages.of(creditorId, ofStep, Long.MAX_VALUE, 10),
                letters.ofStep(creditorId, step.id()).orElse(null),
                undone.of(List.of(step.id())),
                texts.changes(step.id()).stream().map(TextChange::of).toList(),
                seen.latest(List.of(step.id())),
                outdated.isOf(step.id(), visit.today()),
                leavings.ofStep(creditorId, step.id(), visit.today(), visit.now()).stream()
                        .findFirst()
                        .orElse(null),
                paid.of(step.id()));
    }

    /** The one of these steps that the address asks to show open; null: none. */
    @Nullable
    Detail opened(Visit visit, @Nullable Long open, List<StepRow> page) {
        return page.stream()
                .filter(step -> open != null && step.id() == open)
                .findFirst()
                .map(step -> of(visit, step))
                .orElse(null);
    }

    /**
     * A step with its invoices, the oldest due first, and its messages, the latest first.
     *
     * @param letter null: it was not written on paper
     * @param undone earlier steps that are still open, where this one is a handover
     * @param changes who edited its words, the latest first
     * @param edits the latest of them, by its id, to be given back with a yes
     * @param outdated whether its words were edited for other amounts
     * @param leaving when it is to leave; null: it waits for a yes, or is over, or nothing of it leaves by itself
     * @param paid what was paid after it of what it asked for
     */
    record Detail(
            StepRow step,
            List<StepInvoices.Line> invoices,
            List<MessageRow> messages,
            @Nullable LetterRow letter,
            List<UndoneBefore.Undone> undone,
            List<TextChange> changes,
            List<Long> edits,
            boolean outdated,
            @Nullable Leaving leaving,
            List<PaymentsAfterStep.Paid> paid) {

        /** Whether nothing was written yet, so that a preview says what would be. */
        public boolean isToWrite() {
            boolean approved = leaving != null && leaving.message() == null && letter == null;
            return step.channel() != Channel.HANDOVER && (step.status() == StepStatus.PROPOSED || approved);
        }

        /** Whether its words can be edited. */
        public boolean isEditable() {
            return step.status() == StepStatus.PROPOSED && step.channel().isWritten();
        }
    }

    /** Somebody's change of the words, with the places where they differ. */
    record TextChange(OwnTexts.Change change, List<WordingChange> differences) {

        private static TextChange of(OwnTexts.Change change) {
            return new TextChange(
                    change,
                    change.isDropped()
                            ? List.of()
                            : WordingChange.between(
                                    change.subjectBefore() + "\n" + change.bodyBefore(),
                                    change.subject() + "\n" + change.body()));
        }
    }
}
