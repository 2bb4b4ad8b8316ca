package io.quittance.web.today;

import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.task.TaskKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task with the invoices it is about, as its detail lists them. */
record TaskRow(OpenTask task, List<Line> invoices) {

    static TaskRow of(OpenTask task) {
        String lines = task.detail().getOrDefault("invoices", "");
        return new TaskRow(
                task,
                Arrays.stream(lines.split("\n"))
                        .filter(line -> !line.isBlank())
                        .map(Line::read)
                        .toList());
    }

    /** The lines of the client's address; empty when it is not known. */
    public List<String> address() {
        return task.detail().getOrDefault("address", "").lines().toList();
    }

    /** The icon of what is to be done. */
    public String icon() {
        return switch (task.kind()) {
            case CALL -> "telephone";
            case SMS -> "chat-text";
            case LETTER, REGISTERED_LETTER -> "mailbox";
            case HANDOVER -> "briefcase";
            case NO_CONTACT -> "envelope-slash";
            case MESSAGE_FAILED, MESSAGE_AMBIGUOUS -> "envelope-exclamation";
        };
    }

    /** The message that did not get through, where the task is settled; null: it is about none. */
    public @Nullable String message() {
        boolean told = task.kind() == TaskKind.MESSAGE_FAILED || task.kind() == TaskKind.MESSAGE_AMBIGUOUS;
        return told ? task.detail().get("message") : null;
    }

    /** True when the task ends with something done by hand, rather than with a correction elsewhere. */
    public boolean isByHand() {
        return task.stepId() != null && !task.kind().name().startsWith("MESSAGE");
    }

    /** One invoice as the night wrote it down for the person: number, due date and balance. */
    record Line(String number, LocalDate dueOn, BigDecimal balance) {

        static Line read(String line) {
            int last = line.lastIndexOf(';');
            int middle = line.lastIndexOf(';', last - 1);
            return new Line(
                    line.substring(0, middle),
                    LocalDate.parse(line.substring(middle + 1, last)),
                    new BigDecimal(line.substring(last + 1)));
        }
    }
}
