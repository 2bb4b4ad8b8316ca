package io.quittance.intake.staging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}: values are escaped here and nowhere else. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void row(List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values.get(i));
        }
        text.append('\n');
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What was added since the last time, in UTF-8. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escape(string);
            case BigDecimal amount -> text.append(amount.toPlainString());
            case List<?> cells -> array(cells);
            default -> text.append(value);
        }
    }

    /** An array literal, which has an escape of its own under that of the row. */
    private void array(List<?> cells) {
        text.append('{');
        for (int i = 0; i < cells.size(); i++) {
            text.append(i > 0 ? ",\"" : "\"");
            String cell = cells.get(i).toString();
            for (int c = 0; c < cell.length(); c++) {
                if (cell.charAt(c) == '"' || cell.charAt(c) == '\\') {
                    text.append("\\\\");
                }
                escape(cell.charAt(c));
            }
            text.append('"');
        }
        text.append('}');
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            escape(string.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case 0 -> text.append('\uFFFD'); // the database has no such character
            default -> text.append(c);
        }
    }
}
