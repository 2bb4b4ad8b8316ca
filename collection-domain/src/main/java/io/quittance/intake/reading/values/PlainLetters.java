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
        return text.chars().allMatch(c -> c < 128) ? ofAscii(text) : ofAny(text);
    }

    private static String ofAny(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return SEPARATIONS.matcher(lower).replaceAll(" ").strip();
    }

    /** The same for the usual case, much faster. */
    private static String ofAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean separated = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(separated && !plain.isEmpty() ? " " : "").append(c);
                separated = false;
            } else {
                separated = true;
            }
        }
        return plain.toString();
    }
}
