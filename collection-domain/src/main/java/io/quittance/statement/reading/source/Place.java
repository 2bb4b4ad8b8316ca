package io.quittance.statement.reading.source;

import io.quittance.statement.reading.source.UnreadableStatementException.Reason;

/**
 * Where in the file something stands.
 *
 * @param line counted from 1
 * @param path the record, the tag or the element's path
 */
public record Place(long line, String path) {

    /** To be thrown: what stands here is not what was expected. */
    public UnreadableStatementException refuse(Reason reason, String expected, String found) {
        return new UnreadableStatementException(reason, line, path, expected, found);
    }

    /** An element inside of this one. */
    public Place inside(String name) {
        return new Place(line, path + "/" + name);
    }

    /** For people: {@code line 12, :61:}. */
    @Override
    public String toString() {
        return "line " + line + (path.isEmpty() ? "" : ", " + path);
    }
}
