package io.quittance.web.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter on the page of the administrator.
 *
 * @param matter message key of its name
 * @param words message key of the sentence that says how it is, with these values
 * @param advice message key of what to do; null: nothing
 * @param link where that is done, or where more is told; null: nowhere in the product
 */
record StatusLine(
        String matter,
        Mark mark,
        String words,
        List<Object> values,
        @Nullable String advice,
        @Nullable String link) {

    /** How it is, at a glance. */
    enum Mark {
        FINE,
        LOOK,
        BROKEN;

        /** The icon's name, and how a chip of this kind looks. */
        public String icon() {
            return switch (this) {
                case FINE -> "check2-circle";
                case LOOK -> "exclamation-triangle";
                case BROKEN -> "exclamation-octagon";
            };
        }
    }

    static StatusLine fine(String matter, String words, Object... values) {
        return new StatusLine(matter, Mark.FINE, words, List.of(values), null, null);
    }

    static StatusLine look(String matter, String words, Object... values) {
        return new StatusLine(matter, Mark.LOOK, words, List.of(values), null, null);
    }

    static StatusLine broken(String matter, String words, Object... values) {
        return new StatusLine(matter, Mark.BROKEN, words, List.of(values), null, null);
    }

    StatusLine advise(String key) {
        return new StatusLine(matter, mark, words, values, key, link);
    }

    StatusLine at(String address) {
        return new StatusLine(matter, mark, words, values, advice, address);
    }
}
