package io.quittance.intake.reading.values;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers by which authorities know a company: the French SIREN and the European VAT number. */
public final class CompanyNumber {

    private static final Pattern BLANKS = Pattern.compile("[\\s.\\-]+");
    private static final Pattern SIREN = Pattern.compile("(\\d{9})(\\d{5})?");
    private static final Pattern FRENCH_VAT = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}\\d{9}");
    private static final Pattern VAT = Pattern.compile("(?!FR)[A-Z]{2}(?=.*\\d)[0-9A-Z+*]{2,13}");

    private CompanyNumber() {}

    /** Nine digits with a valid check digit (Luhn), also taken from a SIRET of fourteen; else null. */
    public static @Nullable String siren(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        if (!SIREN.matcher(digits).matches()) {
            return null;
        }
        String siren = digits.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = (siren.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0 && sum > 0 ? siren : null;
    }

    /** Country prefix and number without blanks, checked for its shape only; else null. */
    public static @Nullable String vat(String text) {
        String number = BLANKS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return FRENCH_VAT.matcher(number).matches() || VAT.matcher(number).matches() ? number : null;
    }
}
