package io.quittance.matching.candidates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts to look up and the credit that each stands in, as two arrays for one question. */
final class Asked {

    private final List<Integer> lines = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    void add(int line, Collection<String> some) {
        some.forEach(text -> add(line, text));
    }

    /** Null or empty: there is nothing to look up. */
    void add(int line, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(line);
            // Nothing that PostgreSQL stores holds this character.
            texts.add(text.replace("\u0000", ""));
        }
    }

    Integer[] lines() {
        return lines.toArray(Integer[]::new);
    }

    String[] texts() {
        return texts.toArray(String[]::new);
    }
}
