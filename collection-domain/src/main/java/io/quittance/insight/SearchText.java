package io.quittance.insight;

import org.jspecify.annotations.Nullable;

/** What a person typed into a search box, made safe to stand in a LIKE pattern. */
public final class SearchText {

    private SearchText() {}

    /** The text with the signs that LIKE gives a meaning escaped; null when there is nothing to search for. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
