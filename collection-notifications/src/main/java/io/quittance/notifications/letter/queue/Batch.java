package io.quittance.notifications.letter.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were printed together.
 *
 * @param letters how many
 * @param toPost of them, those that are still here and may leave
 * @param posted of them, those that left
 * @param toTakeOut of them, those that must not leave any more
 * @param undoneBy who put its letters back into the queue; null: nobody
 */
public record Batch(
        long id,
        String output,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        int letters,
        int pages,
        int toPost,
        int posted,
        int toTakeOut,
        @Nullable String undoneBy) {

    /** It went back to the queue. */
    public boolean isUndone() {
        return undoneBy != null;
    }

    /** Nothing of it left, so that its letters may go back to the queue. */
    public boolean isUndoable() {
        return !isUndone() && posted == 0 && letters > 0;
    }
}
