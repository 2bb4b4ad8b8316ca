package io.quittance.statement.reading.mt;

import io.quittance.statement.reading.source.Place;
import java.util.List;

/**
 * One field of a message.
 *
 * @param tag such as {@code 61} or {@code 60F}
 * @param lines at least one; the first stands behind the tag
 */
record MtField(String tag, List<String> lines, Place place) {

    /** The first line without spaces around it. */
    String value() {
        return lines.getFirst().strip();
    }
}
