package io.quittance.creditor;

/**
 * The number INSEE gives a French firm: 9 digits, the last a Luhn check digit (C. com. art. R123-221).
 *
 * @param value 9 digits, without spaces
 */
public record Siren(String value) {

    /**
     * Accepts the number as people write it, {@code 732 829 320}.
     *
     * @throws IllegalArgumentException if it is not 9 digits or the check digit does not fit
     */
    public Siren {
        value = OfficialNumber.compact(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a SIREN: expected 9 digits whose check digit fits".formatted(value));
        }
    }

    /** Whether {@code new Siren(text)} would succeed. */
    public static boolean isValid(String text) {
        String digits = OfficialNumber.compact(text);
        return digits.matches("[0-9]{9}") && OfficialNumber.passesLuhn(digits);
    }

    /** In threes, as it is printed: {@code 732 829 320}, with non-breaking spaces. */
    public String grouped() {
        return value.replaceAll("(.{3})(?=.)", "$1\u00A0");
    }
}
