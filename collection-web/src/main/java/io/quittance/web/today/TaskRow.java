package io.quittance.web.today;

import io.quittance.dunning.step.StepClaims;
import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.invoice.limitation.Limitation;
import io.quittance.money.Money;
import io.quittance.notifications.letter.writing.LetterGap;
import io.quittance.task.TaskKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task with what its step may ask for today.
 *
 * @param claim null: no step asked for it
 * @param ending the invoices that cannot be claimed for much longer, where the task is about them; else none
 */
record TaskRow(OpenTask task, StepClaims.@Nullable Claim claim, List<Limitation> ending) {

    /** The lines of the client's address; empty when it is not known. */
    public List<String> address() {
        return task.address().lines().toList();
    }

    /** What is missing in a letter that cannot be written; empty: the task is about none. */
    public List<LetterGap> gaps() {
        return Arrays.stream(task.detail().getOrDefault("missing", "").split(" "))
                .filter(gap -> !gap.isEmpty() && isLetter())
                .map(LetterGap::valueOf)
                .toList();
    }

    private boolean isLetter() {
        return task.kind() == TaskKind.LETTER || task.kind() == TaskKind.REGISTERED_LETTER;
    }

    /** The lines of the address that a letter came back from; empty: the task is not about one. */
    public List<String> wrongAddress() {
        return task.detail().getOrDefault("address", "").lines().toList();
    }

    /** The icon of what is to be done. */
    public String icon() {
        return switch (task.kind()) {
            case CALL -> "telephone";
            case SMS -> "chat-text";
            case LETTER, REGISTERED_LETTER -> "mailbox";
            case HANDOVER -> "briefcase";
            case INSTRUCTION -> "chat-left-quote";
            case WRITE_OFF -> "eraser";
            case SETTLEMENT -> "scissors";
            case PLAN -> "calendar2-week";
            case CLAIM_TO_DECLARE -> "bank";
            case DISPUTE -> "chat-square-dots";
            case COURT_DEADLINE -> "calendar-event";
            case NO_CONTACT -> "envelope-slash";
            case WRONG_NUMBER -> "telephone-x";
            case ADDRESS_WRONG -> "geo-alt";
            case LIMITATION -> "hourglass-bottom";
            case MESSAGE_FAILED, MESSAGE_AMBIGUOUS -> "envelope-exclamation";
        };
    }

    /** The message that did not get through, where the task is settled; null: it is about none. */
    public @Nullable String message() {
        boolean told = task.kind() == TaskKind.MESSAGE_FAILED || task.kind() == TaskKind.MESSAGE_AMBIGUOUS;
        return told ? task.detail().get("message") : null;
    }

    /** The page on which the task is decided or looked into; null: it ends here. */
    public @Nullable String place() {
        return switch (task.kind()) {
            case HANDOVER -> "/handovers/" + task.stepId();
            case WRITE_OFF -> "/write-offs";
            case SETTLEMENT -> "/settlements";
            case PLAN -> "/plans/" + task.detail().get("plan");
            case DISPUTE -> "/disputes/" + task.detail().get("dispute");
            case COURT_DEADLINE -> "/placements/" + task.detail().get("placement");
            default -> isAwaited() ? "/approvals" : null;
        };
    }

    /** True when it ends on its own place alone: somebody decides there. */
    public boolean isDecidedElsewhere() {
        return isAwaited()
                || task.kind() == TaskKind.HANDOVER
                || task.kind() == TaskKind.WRITE_OFF
                || task.kind() == TaskKind.SETTLEMENT
                || task.kind() == TaskKind.PLAN;
    }

    /** What would be given up or put off; null: the task is about nothing of it. */
    public @Nullable Money loss() {
        return task.kind() == TaskKind.WRITE_OFF || task.kind() == TaskKind.SETTLEMENT || task.kind() == TaskKind.PLAN
                ? Money.of(
                        Objects.requireNonNull(task.detail().get("amount")),
                        Objects.requireNonNull(task.detail().get("currency")))
                : null;
    }

    /** What the law sets a day for; null: nothing of it. */
    public @Nullable LocalDate deadline() {
        String day = task.detail().get("deadline");
        return day == null ? null : LocalDate.parse(day);
    }

    /** True when a finance manager must decide before anything can be done. */
    public boolean isAwaited() {
        return "PROPOSED".equals(task.stepStatus());
    }

    /** True for a call: what came of it is said on its sheet. */
    public boolean isCall() {
        return task.kind() == TaskKind.CALL && task.stepId() != null;
    }

    /** True when the task ends with something done by hand, rather than with a correction elsewhere. */
    public boolean isByHand() {
        return task.stepId() != null && !task.kind().name().startsWith("MESSAGE");
    }
}
