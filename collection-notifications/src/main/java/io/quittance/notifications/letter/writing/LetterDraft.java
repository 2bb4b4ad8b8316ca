package io.quittance.notifications.letter.writing;

import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.wording.Wording;
import java.util.List;

/**
 * A letter as it would be printed today.
 *
 * @param recipient the lines of its address
 */
public record LetterDraft(Claim claim, Wording wording, List<String> recipient, String subject, Pdf pdf) {

    public LetterDraft {
        recipient = List.copyOf(recipient);
    }
}
