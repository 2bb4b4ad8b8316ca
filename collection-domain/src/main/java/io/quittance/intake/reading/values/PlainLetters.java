package io.quittance.intake.reading.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without accents, capitals and punctuation, so that "N° Échéance" and "n echeance" are the same. */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATIONS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainLetters() {}

    /** Lower-case words separated by one space; empty where the text has no letter or digit. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return SEPARATIONS.matcher(lower).replaceAll(" ").strip();
    }
}
