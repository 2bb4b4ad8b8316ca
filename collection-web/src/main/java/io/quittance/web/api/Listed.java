package io.quittance.web.api;

import io.quittance.insight.Paged;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as every list of the API answers.
 *
 * @param next what to send as {@code cursor} for the page after it; null: this is the last one
 */
public record Listed<T>(List<T> items, @Nullable String next) {

    public Listed {
        items = List.copyOf(items);
    }

    /** A page of ours, each of its rows in the words of the API. */
    public static <R, T> Listed<T> of(Paged<R> page, Function<? super R, ? extends T> word) {
        return new Listed<>(page.items().stream().<T>map(word).toList(), page.next());
    }
}
