package io.quittance.intake.reading.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages that clients can be written to in, as files name them. */
public final class LanguageText {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("fr", "fr"),
            Map.entry("fra", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("francaise", "fr"),
            Map.entry("french", "fr"),
            Map.entry("f", "fr"),
            Map.entry("en", "en"),
            Map.entry("eng", "en"),
            Map.entry("ang", "en"),
            Map.entry("anglais", "en"),
            Map.entry("english", "en"),
            Map.entry("e", "en"),
            Map.entry("gb", "en"),
            Map.entry("uk", "en"),
            Map.entry("de", "de"),
            Map.entry("deu", "de"),
            Map.entry("ger", "de"),
            Map.entry("all", "de"),
            Map.entry("allemand", "de"),
            Map.entry("german", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("d", "de"),
            Map.entry("es", "es"),
            Map.entry("spa", "es"),
            Map.entry("esp", "es"),
            Map.entry("espagnol", "es"),
            Map.entry("spanish", "es"),
            Map.entry("espanol", "es"),
            Map.entry("castellano", "es"));

    private LanguageText() {}

    /** {@code fr}, {@code en}, {@code de} or {@code es}, also from {@code fr_CA} or "Français (France)"; null for any other. */
    public static @Nullable String code(String text) {
        String plain = PlainLetters.of(text);
        int end = plain.indexOf(' ');
        return NAMES.get(end < 0 ? plain : plain.substring(0, end));
    }
}
