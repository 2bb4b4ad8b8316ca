package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Shows what words of one kind would say; whoever fills in words of a kind brings one as a bean. */
public interface WordingPreview {

    /** The kind it shows. */
    WordingKind kind();

    /**
     * What these words, saved or not, would say today.
     *
     * @param client one of the creditor's; empty: a made-up one
     * @return empty when the client owes nothing that the words could ask for
     * @throws RuntimeException when the words mention what is not there
     */
    Optional<Shown> show(long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on);

    /** What the reader would see: a page, a picture or a PDF. */
    @SuppressWarnings("ArrayRecordComponent") // made once and handed on, never compared
    record Shown(String mediaType, byte[] content) {

        /** A page of HTML, finished and escaped. */
        public static Shown page(String html) {
            return new Shown("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
