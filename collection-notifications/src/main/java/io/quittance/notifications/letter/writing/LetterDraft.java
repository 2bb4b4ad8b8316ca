package io.quittance.notifications.letter.writing;

import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.wording.Wording;
import java.util.List;

/**
 * A letter as it would be printed today.
 *
 * @param recipient the lines of its address
 * @param files of its invoices, as far as they are held, also those that cannot be printed
 */
public record LetterDraft(
        Claim claim, Wording wording, List<String> recipient, String subject, Pdf pdf, List<InvoiceFile> files) {

    public LetterDraft {
        recipient = List.copyOf(recipient);
        files = List.copyOf(files);
    }
}
