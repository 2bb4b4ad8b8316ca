package io.quittance.web.api.letters;

import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter and where it stands.
 *
 * @param step id of the step that decided it
 * @param client its number
 * @param kind LETTER or REGISTERED_LETTER
 * @param amount what it asks for
 * @param registeredNumber the post's; null: a simple letter, or not known yet
 * @param pdfSha256 of its PDF, in hexadecimal
 * @param since the day since which it stands so
 * @param returned why it came back; null: it did not
 * @param notifiedOn the day on which it was delivered, or presented in vain; null: nothing tells so
 */
record LetterAnswer(
        long id,
        long step,
        String client,
        String kind,
        String subject,
        String currency,
        Amount amount,
        int pages,
        LocalDate composedOn,
        @Nullable String registeredNumber,
        String pdfSha256,
        LetterState state,
        LocalDate since,
        @Nullable ReturnReason returned,
        @Nullable LocalDate notifiedOn) {

    static LetterAnswer of(FollowedLetter letter) {
        return new LetterAnswer(
                letter.id(),
                letter.stepId(),
                letter.clientNumber(),
                letter.kind().name(),
                letter.subject(),
                letter.amount().currency().getCurrencyCode(),
                Amount.of(letter.amount()),
                letter.pages(),
                letter.composedOn(),
                letter.registeredNumber(),
                letter.pdfSha256(),
                letter.state(),
                letter.since(),
                letter.reason(),
                letter.notifiedOn());
    }
}
