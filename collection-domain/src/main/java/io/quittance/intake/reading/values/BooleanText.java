package io.quittance.intake.reading.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes and no as files write them, in French and English. */
public final class BooleanText {

    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("oui", true),
            Map.entry("o", true),
            Map.entry("vrai", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("t", true),
            Map.entry("1", true),
            Map.entry("x", true),
            Map.entry("non", false),
            Map.entry("n", false),
            Map.entry("faux", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("f", false),
            Map.entry("0", false));

    private BooleanText() {}

    /** Null where the text is neither yes nor no. */
    public static @Nullable Boolean value(String text) {
        return text.length() > 5 ? null : WORDS.get(PlainLetters.of(text));
    }
}
