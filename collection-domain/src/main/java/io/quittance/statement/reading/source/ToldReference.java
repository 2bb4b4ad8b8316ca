package io.quittance.statement.reading.source;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References as banks write them, and the words they write for none. */
public final class ToldReference {

    private static final Set<String> NONE = Set.of(
            "NOTPROVIDED",
            "NOT PROVIDED",
            "NOTAVAILABLE",
            "NOT AVAILABLE",
            "NONREF",
            "NOREF",
            "NON RENSEIGNE",
            "NOT APPLICABLE");

    private ToldReference() {}

    /** Without spaces around it; null where it is empty or a word for none. */
    public static @Nullable String meant(@Nullable String told) {
        String text = told == null ? "" : told.strip();
        return text.isEmpty() || NONE.contains(text.toUpperCase(Locale.ROOT)) ? null : text;
    }
}
