package io.quittance.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a question that depends on what was asked: only the conditions that were asked for are sent, so that the
 * planner is not misled by those that were not. A condition is fixed text; its value always travels as a parameter.
 */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Adds a condition that needs no value. */
    public Conditions when(boolean asked, String condition) {
        if (asked) {
            texts.add(condition);
        }
        return this;
    }

    /** Adds a condition on a named value, unless the value is null: then nothing is asked. */
    public Conditions when(@Nullable Object value, String condition, String name) {
        if (value != null) {
            texts.add(condition);
            params.put(name, value);
        }
        return this;
    }

    /** Adds a value that the question uses elsewhere. */
    public Conditions with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /**
     * Starts after (or, going back, before) the place of a cursor.
     *
     * @param key an SQL expression, never null, of the column sorted by
     * @param type its SQL type
     * @param descending the order as shown
     */
    public Conditions from(@Nullable Cursor cursor, String key, String type, String id, boolean descending) {
        if (cursor != null) {
            String than = descending == cursor.back() ? ">" : "<";
            texts.add("(%s, %s) %s (cast(:cursorKey as %s), :cursorId)".formatted(key, id, than, type));
            params.put("cursorKey", cursor.key());
            params.put("cursorId", cursor.id());
        }
        return this;
    }

    /** The direction to read in, {@code asc} or {@code desc}. */
    public static String direction(@Nullable Cursor cursor, boolean descending) {
        boolean back = cursor != null && cursor.back();
        return descending == back ? "asc" : "desc";
    }

    /** Each condition preceded by {@code and}; empty text when none was asked. */
    public String and() {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append("\n  and ").append(text));
        return all.toString();
    }

    public Map<String, Object> params() {
        return Map.copyOf(params);
    }
}
