package io.quittance.notifications.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param questionId the question that it answers; null: said by a person with an account
 * @param author a user name, or the name of the colleague who was asked
 * @param text may be empty where there are files
 */
public record Entry(
        long id,
        @Nullable Long questionId,
        String author,
        String text,
        @Nullable Opinion opinion,
        LocalDate writtenOn,
        Instant writtenAt,
        List<KeptFile> files) {

    public Entry {
        files = List.copyOf(files);
    }
}
