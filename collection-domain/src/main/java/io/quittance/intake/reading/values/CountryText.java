package io.quittance.intake.reading.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries as files write them: ISO 3166 codes of two or three letters, French and English names. */
public final class CountryText {

    private static final Map<String, String> CODES = codes();

    private CountryText() {}

    /** ISO 3166 code of two letters, or null where the text is no country. */
    public static @Nullable String code(String text) {
        return CODES.get(PlainLetters.of(text));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            Locale country = Locale.of("", alpha2);
            codes.put(PlainLetters.of(alpha2), alpha2);
            codes.put(PlainLetters.of(country.getISO3Country()), alpha2);
            codes.put(PlainLetters.of(country.getDisplayCountry(Locale.FRENCH)), alpha2);
            codes.put(PlainLetters.of(country.getDisplayCountry(Locale.ENGLISH)), alpha2);
        }
        codes.putAll(Map.of(
                "uk", "GB",
                "angleterre", "GB",
                "england", "GB",
                "great britain", "GB",
                "grande bretagne", "GB",
                "usa", "US",
                "united states of america", "US",
                "etats unis d amerique", "US",
                "deutschland", "DE",
                "hollande", "NL"));
        codes.remove("");
        return Map.copyOf(codes);
    }
}
