package io.quittance.notifications.template;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the words of a letter on paper may mention: what a {@link Reminder} holds, and what only paper has.
 *
 * @param delay days that a formal notice gives to pay
 * @param sheet for the layout and its blocks
 */
public record LetterFields(
        String today,
        Reminder.Firm firm,
        Reminder.Reader client,
        boolean courtesy,
        boolean single,
        Optional<Reminder.Table> overdue,
        Optional<Reminder.Table> upcoming,
        List<Reminder.Deduction> credits,
        List<Reminder.Deduction> payments,
        Optional<Reminder.Totals> totals,
        Optional<Reminder.Charges> charges,
        String amount,
        String payBy,
        Reminder.Payment payment,
        Reminder.Signature signature,
        int delay,
        LetterSheet sheet) {

    public static LetterFields of(Reminder reminder, int delay, LetterSheet sheet) {
        return new LetterFields(
                reminder.today(),
                reminder.firm(),
                reminder.client(),
                reminder.courtesy(),
                reminder.single(),
                reminder.overdue(),
                reminder.upcoming(),
                reminder.credits(),
                reminder.payments(),
                reminder.totals(),
                reminder.charges(),
                reminder.amount(),
                reminder.payBy(),
                reminder.payment(),
                reminder.signature(),
                delay,
                sheet);
    }
}
