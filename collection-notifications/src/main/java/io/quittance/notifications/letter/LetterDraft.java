package io.quittance.notifications.letter;

import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.letter.paper.Pdf;
import java.util.List;

/**
 * A letter as it would be printed today.
 *
 * @param recipient the lines of its address
 */
public record LetterDraft(Claim claim, List<String> recipient, String subject, Pdf pdf) {

    public LetterDraft {
        recipient = List.copyOf(recipient);
    }
}
