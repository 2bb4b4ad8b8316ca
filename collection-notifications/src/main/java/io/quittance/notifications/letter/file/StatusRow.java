package io.quittance.notifications.letter.file;

import io.quittance.notifications.letter.life.LetterNews;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, as it was read.
 *
 * @param line in the file, counted from 1
 * @param letter as written: the post's number or ours; empty: none
 * @param number the post's, where the row names the letter by ours too; null: it does not
 * @param said the state as written
 * @param day the day as written
 * @param news what it tells; null: it cannot be read
 * @param fault why not; null: it can
 */
public record StatusRow(
        long line,
        String letter,
        @Nullable String number,
        String said,
        String day,
        @Nullable LetterNews news,
        @Nullable RowFault fault) {}
