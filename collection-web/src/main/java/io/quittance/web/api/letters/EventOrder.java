package io.quittance.web.api.letters;

import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param returned why it came back: NOT_AT_ADDRESS or OTHER; only with the state RETURNED, OTHER when left out
 * @param registeredNumber the post's, where the letter has none yet
 */
record EventOrder(
        @NotNull(message = "required: DEPOSITED, IN_TRANSIT, DELIVERED, REFUSED, UNCLAIMED, RETURNED or FAILED")
        LetterState state,

        @NotNull(message = "required") Day occurredOn,

        @Nullable ReturnReason returned,

        @Size(min = 1, max = 40, message = "expected 1 to 40 characters") @Nullable
        String registeredNumber,

        @Size(max = 2000, message = "expected 2000 characters at most") @Nullable
        String note) {

    LetterNews news() {
        if (returned != null && state != LetterState.RETURNED) {
            throw new InvalidFieldException("returned", "expected with the state RETURNED only");
        }
        return new LetterNews(
                state, returned, occurredOn.date(), registeredNumber, Objects.requireNonNullElse(note, ""), null);
    }
}
