package io.quittance.web.client;

import io.quittance.call.CallDesk;
import io.quittance.call.CallOutcome;
import io.quittance.dunning.policy.Channel;
import io.quittance.history.FactKind;
import io.quittance.hold.HoldReason;
import io.quittance.insight.client.ClientTimeline.Entry;
import io.quittance.insight.client.TimelineKind;
import io.quittance.money.Money;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.payment.PaymentSource;
import io.quittance.promise.PromiseState;
import io.quittance.task.TaskKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of the timeline as it is drawn; what its plain values mean is read here, and worded by the template. */
public record TimelineRow(Entry entry) {

    private static final Map<TimelineKind, String> ICONS = new EnumMap<>(Map.of(
            TimelineKind.MESSAGE, "envelope",
            TimelineKind.PAYMENT, "currency-euro",
            TimelineKind.STEP, "moon-stars",
            TimelineKind.HOLD, "pause-circle",
            TimelineKind.TASK, "check2-square",
            TimelineKind.CALL, "telephone",
            TimelineKind.NOTE, "sticky",
            TimelineKind.OTHER, "person-lines-fill"));

    private static final Set<String> WENT_WRONG = Set.of("FAILED", "AMBIGUOUS", "RETURNED");

    /** By month, in the order given. */
    static Map<YearMonth, List<TimelineRow>> byMonth(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> YearMonth.from(entry.on()),
                        LinkedHashMap::new,
                        Collectors.mapping(TimelineRow::new, Collectors.toList())));
    }

    public String icon() {
        if (isLetter()) {
            return "mailbox";
        }
        boolean lifted = entry.what().equals(FactKind.HOLD_LIFTED.name());
        return lifted ? "play-circle" : ICONS.getOrDefault(entry.kind(), "dot");
    }

    /** The end of the class of the icon's circle: money came in, something waits or went wrong; empty: nothing of it. */
    public String tone() {
        return switch (entry.kind()) {
            case PAYMENT -> "q-timeline-done";
            case MESSAGE -> WENT_WRONG.contains(isLetter() ? detail("state") : entry.what()) ? "q-timeline-bad" : "";
            case HOLD -> entry.what().equals(FactKind.HOLD_PLACED.name()) ? "q-timeline-wait" : "";
            default -> "";
        };
    }

    /** A mail; what became of a letter is a fact. */
    public boolean isMessage() {
        return entry.kind() == TimelineKind.MESSAGE && !isLetter();
    }

    /** What became of a letter. */
    public boolean isLetter() {
        return entry.what().equals(FactKind.LETTER_EVENT.name());
    }

    /** Where a letter stands since; null: the entry is about none. */
    public @Nullable LetterState letterState() {
        return isLetter() ? LetterState.valueOf(detail("state")) : null;
    }

    public boolean isPayment() {
        return entry.kind() == TimelineKind.PAYMENT;
    }

    /** Of a fact; null for a message or a payment, which are told by what became of them. */
    public @Nullable FactKind fact() {
        return isMessage() || isPayment() ? null : FactKind.valueOf(entry.what());
    }

    public @Nullable HoldReason holdReason() {
        return entry.what().startsWith("HOLD_") ? HoldReason.valueOf(detail("reason")) : null;
    }

    /** The dispute that the fact is about; null: none. */
    public @Nullable String dispute() {
        return entry.what().startsWith("DISPUTE_") ? detail("dispute") : null;
    }

    /** Why an invoice is disputed, in the reader's language. */
    public String disputeReason(Locale reader) {
        String told = reader.getLanguage().equals("fr") ? detail("reasonFr") : detail("reasonEn");
        return told.isEmpty() ? detail("dispute") : told;
    }

    /** REJECTED or ACCEPTED; null: the fact is no decision about a dispute. */
    public @Nullable String disputeDecision() {
        return dispute() == null || detail("decision").isEmpty() ? null : detail("decision");
    }

    /** By when the dispute is answered; null: the fact does not tell. */
    public @Nullable LocalDate disputeDueOn() {
        return dispute() == null || detail("dueOn").isEmpty() ? null : LocalDate.parse(detail("dueOn"));
    }

    /** The address of the promise that the entry is about; empty: it is about none. */
    public String promise() {
        return detail("promise").isEmpty() ? "" : "/promises/" + detail("promise");
    }

    /** What became of a promise; null: the entry does not tell. */
    public @Nullable PromiseState promiseState() {
        return entry.what().equals(FactKind.PROMISE_DECIDED.name()) ? PromiseState.valueOf(detail("outcome")) : null;
    }

    public @Nullable Channel channel() {
        boolean isOfStep = !detail("channel").isEmpty() && promise().isEmpty();
        return isOfStep ? Channel.valueOf(detail("channel")) : null;
    }

    public @Nullable TaskKind task() {
        return entry.kind() == TimelineKind.TASK && !detail("task").isEmpty() ? TaskKind.valueOf(detail("task")) : null;
    }

    /** What came of a call; null: it is none. */
    public @Nullable CallOutcome outcome() {
        return detail("outcome").isEmpty() || entry.kind() != TimelineKind.CALL
                ? null
                : CallOutcome.valueOf(detail("outcome"));
    }

    /** The day of a payment that was promised or announced in a call; null: none was. */
    public @Nullable LocalDate paidOn() {
        return detail("paidOn").isEmpty() ? null : LocalDate.parse(detail("paidOn"));
    }

    /** When the client wants to be rung; null: it did not ask for it. */
    public @Nullable Instant callBackAt() {
        return detail("callBackAt").isEmpty() ? null : Instant.parse(detail("callBackAt"));
    }

    /** Whether the ladder moved on after so many calls that reached nobody. */
    public boolean isGivenUp() {
        return !detail("givenUp").isEmpty();
    }

    /** The last day of a hold; null: none was set, or it is no hold. */
    public @Nullable LocalDate until() {
        return detail("until").isEmpty() ? null : LocalDate.parse(detail("until"));
    }

    /** The day something happened to a letter; null: the entry is about none. */
    public @Nullable LocalDate letterOn() {
        return isLetter() ? LocalDate.parse(detail("occurredOn")) : null;
    }

    /** The last day on which the invoice can be claimed, after an interruption; null: the entry is about none. */
    public @Nullable LocalDate lastOn() {
        return detail("lastOn").isEmpty() ? null : LocalDate.parse(detail("lastOn"));
    }

    /** The amount of the entry, or the one its detail gives with a currency; null: none. */
    public @Nullable Money amount() {
        boolean told = !detail("amount").isEmpty() && !detail("currency").isEmpty();
        return told ? Money.of(new BigDecimal(detail("amount")), detail("currency")) : entry.amount();
    }

    /** What of a payment is still unapplied; null: nothing. */
    public @Nullable Money unapplied() {
        Money whole = entry.amount();
        if (whole == null || detail("unapplied").isEmpty()) {
            return null;
        }
        Money left =
                Money.of(new BigDecimal(detail("unapplied")), whole.currency().getCurrencyCode());
        return left.isZero() ? null : left;
    }

    /** What changed of who the client is, field by field. */
    public List<Change> changes() {
        return detail("fields").isEmpty()
                ? List.of()
                : Arrays.stream(detail("fields").split(","))
                        .map(field -> new Change(field, detail("from." + field), detail("to." + field)))
                        .toList();
    }

    /** A field that changed; where both values are empty, history keeps only that it did. */
    public record Change(String field, String from, String to) {

        public boolean isTold() {
            return !from.isEmpty() || !to.isEmpty();
        }
    }

    /** The day a payment was taken back; null: it stands, or it is none. */
    public @Nullable LocalDate takenBackOn() {
        return isPayment() && !detail("takenBackOn").isEmpty() ? LocalDate.parse(detail("takenBackOn")) : null;
    }

    /** The day of the reminder that a payment followed; null: none. */
    public @Nullable LocalDate remindedOn() {
        return detail("remindedOn").isEmpty() ? null : LocalDate.parse(detail("remindedOn"));
    }

    /** Whether a person may take the payment back: it stands, and the books did not report it. */
    public boolean mayBeTakenBack() {
        return isPayment() && detail("takenBackOn").isEmpty() && entry.what().equals(PaymentSource.RECEIVED.name());
    }

    /** Whether what is unapplied of a payment can settle invoices. */
    public boolean mayBeApplied() {
        Money left = unapplied();
        return isPayment() && left != null && left.isPositive();
    }

    /** A value of the detail; empty: it has none. */
    public String detail(String name) {
        return entry.detail().getOrDefault(name, "");
    }

    /** What people wrote, to be shown as they wrote it: a note, or the reason of a step's cancellation or of a dispute. */
    public String words() {
        if (detail("note").equals(CallDesk.GIVEN_UP)) {
            return "";
        }
        if (entry.kind() == TimelineKind.CALL) {
            return (detail("reason") + "\n" + detail("note")).strip();
        }
        return detail("note").isEmpty() && entry.kind() == TimelineKind.STEP ? detail("reason") : detail("note");
    }
}
