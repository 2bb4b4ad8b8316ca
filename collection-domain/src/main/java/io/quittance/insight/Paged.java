package io.quittance.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the following page starts; null: this is the last one
 * @param previous where the page before ends; null: this is the first one
 */
public record Paged<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    public Paged {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows read in the direction of the cursor, one more than a page holds if there are that many.
     *
     * @param cursor the place read from; null: the start
     * @param place the place of a row, in whichever direction
     */
    public static <T> Paged<T> of(List<T> read, int size, @Nullable Cursor cursor, Function<T, Cursor> place) {
        boolean back = cursor != null && cursor.back();
        boolean more = read.size() > size;
        List<T> rows = new ArrayList<>(more ? read.subList(0, size) : read);
        if (back) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Paged<>(rows, null, null);
        }
        boolean hasNext = back || more;
        boolean hasPrevious = back ? more : cursor != null;
        return new Paged<>(
                rows,
                hasNext ? turned(place.apply(rows.getLast()), false) : null,
                hasPrevious ? turned(place.apply(rows.getFirst()), true) : null);
    }

    private static String turned(Cursor cursor, boolean back) {
        return new Cursor(cursor.order(), back, cursor.key(), cursor.id()).encode();
    }
}
