package io.quittance.web.api;

import io.quittance.insight.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param cursor the {@code next} of the page before; null: the first page
 * @param limit how many rows at most, 200 unless told
 */
public record Paging(
        @Nullable String cursor,

        @Min(value = 1, message = "expected 1 to 1000") @Max(value = 1000, message = "expected 1 to 1000") @Nullable
        Integer limit) {

    private static final int USUAL = 200;
    private static final String BY_ID = "ID";

    public int size() {
        return limit == null ? USUAL : limit;
    }

    /** One more than a page, so as to know whether there is another. */
    public int sizeAndOne() {
        return size() + 1;
    }

    /**
     * In a list read by id: the id of the last row already seen.
     *
     * @param start what to answer at the start of the list
     * @throws io.quittance.insight.BadCursorException when the cursor is none of such a list
     */
    public long seen(long start) {
        Cursor place = Cursor.decode(cursor, BY_ID);
        return place == null ? start : place.id();
    }

    /** The page of a list read by id, of rows that were read up to {@link #sizeAndOne()}. */
    public <R, T> Listed<T> page(List<R> read, ToLongFunction<? super R> id, Function<? super R, ? extends T> word) {
        List<R> rows = read.size() > size() ? read.subList(0, size()) : read;
        String next =
                read.size() > size() ? new Cursor(BY_ID, false, "", id.applyAsLong(rows.getLast())).encode() : null;
        return new Listed<>(rows.stream().<T>map(word).toList(), next);
    }
}
