package io.quittance.placement.news;

import java.time.LocalDate;

/**
 * Something that happened to a placement.
 *
 * @param text in the words of who tells it; may be empty for what a court does
 */
public record News(NewsKind kind, LocalDate happenedOn, String text, NewsSource source) {

    public News {
        text = text.strip();
        if (text.isEmpty() && (kind == NewsKind.STAGE || kind == NewsKind.NOTE)) {
            throw new IllegalArgumentException("text: a stage or a note has words");
        }
    }
}
