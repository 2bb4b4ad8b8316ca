package io.quittance.insight;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the key of the row beside it, and which way to read from there.
 *
 * <p>The list is read by key, never by counting rows, so that a page costs the same wherever it stands and no row is seen
 * twice while others come and go.
 *
 * @param order the name of the order the list was in: a place in one order means nothing in another
 * @param back true for the rows before the key, false for those after it
 * @param key the sort value of the row beside, as text
 * @param id of the row beside, which decides between equal sort values
 */
public record Cursor(String order, boolean back, String key, long id) {

    private static final String SEPARATOR = "\u001F";

    /** An opaque text for an address: letters, digits, minus and underscore. */
    public String encode() {
        String plain = String.join(SEPARATOR, order, back ? "b" : "f", Long.toString(id), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param text null or empty: the start of the list
     * @return null at the start of the list
     * @throws BadCursorException if it is not a place in a list of this order
     */
    public static @Nullable Cursor decode(@Nullable String text, String order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, 4));
            if (parts.size() == 4 && parts.get(0).equals(order)) {
                return new Cursor(order, parts.get(1).equals("b"), parts.get(3), Long.parseLong(parts.get(2)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new BadCursorException(text, order, notOurs);
        }
        throw new BadCursorException(text, order, null);
    }
}
