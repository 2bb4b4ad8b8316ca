package io.quittance.web.api.disputes;

import io.quittance.notifications.dispute.Entry;
import io.quittance.notifications.dispute.Opinion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a dispute.
 *
 * @param by a user name, or the name of a colleague who answered by a link
 * @param opinion what that colleague would decide; null: it did not say
 * @param files how many were put to it
 */
record EntryAnswer(
        long id, String by, String text, @Nullable Opinion opinion, LocalDate on, Instant at, int files) {

    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
                entry.id(),
                entry.author(),
                entry.text(),
                entry.opinion(),
                entry.writtenOn(),
                entry.writtenAt(),
                entry.files().size());
    }
}
