package io.quittance.notifications.notice;

import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the words of a notice may mention, worded for their reader; by the names that a {@link Reminder} has, where
 * both have it.
 *
 * @param charges always empty: a notice claims none beside its matter
 * @param number of the plan, settlement or note
 * @param amount what is asked for
 * @param whole of which that is a part
 * @param settled what was asked for at first, and what of it is settled
 * @param interest whether a note claims some; likewise {@code indemnity}
 * @param deducted credits and money without an invoice, taken off
 * @param day by which it is paid or answered
 * @param last the last day of its grace
 * @param no of the instalment, of {@code count}
 * @param lines instalments or invoices
 * @param picture of the transfer, by its content id
 */
record NoticeFields(
        String today,
        Reminder.Firm firm,
        Reminder.Reader client,
        Optional<String> charges,
        String number,
        String amount,
        Optional<String> whole,
        Optional<Settled> settled,
        boolean interest,
        boolean indemnity,
        Optional<String> deducted,
        Optional<String> day,
        Optional<String> last,
        int no,
        int count,
        boolean single,
        List<Line> lines,
        Reminder.Payment payment,
        Optional<String> picture,
        Reminder.Signature signature) {

    /** Of an amount, a part. */
    record Settled(String of, String part) {}

    /** An instalment or an invoice. */
    record Line(String label, String on, String amount) {}
}
