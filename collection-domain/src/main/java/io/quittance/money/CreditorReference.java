package io.quittance.money;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A payment reference that a bank carries unharmed and that detects a mistyped character (ISO 11649):
 * {@code RF}, two check digits, then up to 21 letters and digits.
 *
 * @param value without spaces, in capitals
 */
public record CreditorReference(String value) {

    /** The longest number that goes into a reference whole. */
    public static final int MAX_NUMBER_LENGTH = 21;

    /**
     * Accepts a reference as people write it, with spaces and small letters.
     *
     * @throws IllegalArgumentException if it is not of this form or its check digits do not fit
     */
    public CreditorReference {
        value = PrintedCode.compact(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a creditor reference: expected RF, check digits that fit, 1 to %d letters and digits"
                            .formatted(value, MAX_NUMBER_LENGTH));
        }
    }

    /** Whether the text, spaces and small letters allowed, is a reference whose check digits fit. */
    public static boolean isValid(String text) {
        String code = PrintedCode.compact(text);
        return code.matches("RF[0-9]{2}[A-Z0-9]{1,21}") && Mod97.holds(code);
    }

    /**
     * Makes the reference of a number, such as an invoice's: {@code F20260042} gives {@code RF69F20260042}.
     *
     * <p>The standard allows letters and digits only. Accents are taken off letters, letters become capitals, and every
     * other character is dropped: {@code "f-2026/0042"} gives the same reference as {@code "F20260042"}. Of what
     * remains only the last {@value #MAX_NUMBER_LENGTH} characters are kept, because numbers differ at their end
     * ({@link #isShortened} tells). Two numbers may so share a reference: a reference names a payment's invoice, it is
     * not a key.
     *
     * @throws IllegalArgumentException if the number holds no letter and no digit
     */
    public static CreditorReference ofNumber(String number) {
        String kept = allowedCharacters(number);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "No creditor reference can be made of \"%s\": it has no letter A to Z and no digit"
                            .formatted(number));
        }
        String body = kept.substring(Math.max(0, kept.length() - MAX_NUMBER_LENGTH));
        return new CreditorReference("RF" + Mod97.checkDigits("RF", body) + body);
    }

    /** The same; empty where the number holds no letter and no digit, such as one in Cyrillic. */
    public static Optional<CreditorReference> ifAny(String number) {
        return allowedCharacters(number).isEmpty() ? Optional.empty() : Optional.of(ofNumber(number));
    }

    /** Whether the reference of this number holds only the number's end. */
    public static boolean isShortened(String number) {
        return allowedCharacters(number).length() > MAX_NUMBER_LENGTH;
    }

    /** In fours, as it is printed: {@code RF69 F202 6004 2}. */
    public String grouped() {
        return PrintedCode.inFours(value);
    }

    private static String allowedCharacters(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
