package io.quittance.benchmarks.mail;

import io.quittance.notifications.letter.LetterReport;
import io.quittance.notifications.mail.DispatchReport;
import io.quittance.notifications.message.CompositionReport;
import java.util.Locale;

/**
 * What a night's mails and letters took.
 *
 * @param composing seconds
 * @param pages of the letters
 * @param writing seconds
 * @param sending seconds
 * @param heap the peak of the program's, in bytes
 */
record MailMeasure(
        CompositionReport composed,
        double composing,
        LetterReport letters,
        long pages,
        double writing,
        DispatchReport sent,
        double sending,
        long heap) {

    /** The same, with the letters of another night. */
    MailMeasure withLettersOf(MailMeasure other) {
        return new MailMeasure(
                composed,
                composing,
                other.letters,
                other.pages,
                other.writing,
                sent,
                sending,
                Math.max(heap, other.heap));
    }

    String text(Sink sink) {
        return String.format(
                Locale.ROOT,
                """
                After two all-due nights, a fortnight apart: letters of the first, mails of the second, so that program and tables have been at work before. A mail is
                composed with nineteen others in one transaction, and later taken, composed anew to see whether it still holds, handed to a mail server that takes everything, and
                recorded, each in two transactions of its own. The mail server runs inside the program; it took %d mails over %d connections in all. Letters are PDF/A
                files. The heap's peak was %d MB of 512.

                | what | how many | seconds | a second |
                |---|---:|---:|---:|
                | mails composed | %d | %.1f | %.0f |
                | mails handed over | %d | %.1f | %.0f |
                | both | %d | %.1f | %.0f |
                | pages of %d letters | %d | %.1f | %.1f |

                ```
                mail.composed.per-second: %.0f
                mail.sent.per-second: %.0f
                letter.pages.per-second: %.1f
                ```
                """,
                sink.taken(),
                sink.connections(),
                heap >> 20,
                composed.composed(),
                composing,
                composed.composed() / composing,
                sent.sent(),
                sending,
                sent.sent() / sending,
                sent.sent(),
                composing + sending,
                sent.sent() / (composing + sending),
                letters.composed(),
                pages,
                writing,
                pages / writing,
                composed.composed() / composing,
                sent.sent() / sending,
                pages / writing);
    }
}
