package io.quittance.insight;

import org.jspecify.annotations.Nullable;

/** A text that is no place in this list: altered, or taken from a list in another order. */
public class BadCursorException extends IllegalArgumentException {

    BadCursorException(String cursor, String order, @Nullable Throwable cause) {
        super(
                "\"%s\" is not a cursor of a list in the order \"%s\": expected one that this list gave"
                        .formatted(cursor, order),
                cause);
    }
}
