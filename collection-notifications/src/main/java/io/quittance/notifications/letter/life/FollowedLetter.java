package io.quittance.notifications.letter.life;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter and where it stands.
 *
 * @param kind LETTER or REGISTERED_LETTER
 * @param recipient the lines of the address, as printed
 * @param registeredNumber the post's; null: a simple letter, or not known yet
 * @param pdfSha256 of the PDF, in hexadecimal
 * @param since the day since which it stands so
 * @param reason of a letter that came back; null: it did not
 * @param notifiedOn the day on which it was delivered, or presented in vain; null: nothing tells so
 */
public record FollowedLetter(
        long id,
        long clientId,
        String clientNumber,
        String clientName,
        long stepId,
        Channel kind,
        List<String> recipient,
        String subject,
        Money amount,
        int pages,
        LocalDate composedOn,
        @Nullable String registeredNumber,
        String pdfSha256,
        LetterState state,
        LocalDate since,
        @Nullable ReturnReason reason,
        @Nullable LocalDate notifiedOn) {

    public boolean isRegistered() {
        return kind == Channel.REGISTERED_LETTER;
    }
}
