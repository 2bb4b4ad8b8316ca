package io.quittance.creditor;

/**
 * The number INSEE gives one place of business of a French firm: its SIREN and 5 more digits, 14 in all, with a Luhn
 * check digit. La Poste (356000000) has more places than that check leaves numbers for, so there a digit sum that is a
 * multiple of 5 is valid also.
 *
 * @param value 14 digits, without spaces
 */
public record Siret(String value) {

    private static final String LA_POSTE = "356000000";

    /**
     * Accepts the number as people write it, {@code 732 829 320 00074}.
     *
     * @throws IllegalArgumentException if it is not 14 digits or the check does not hold
     */
    public Siret {
        value = OfficialNumber.compact(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a SIRET: expected a SIREN and 5 digits, whose check digit fits".formatted(value));
        }
    }

    /** Whether {@code new Siret(text)} would succeed. */
    public static boolean isValid(String text) {
        String digits = OfficialNumber.compact(text);
        return digits.matches("[0-9]{14}")
                && Siren.isValid(digits.substring(0, 9))
                && (OfficialNumber.passesLuhn(digits) || isOfLaPoste(digits));
    }

    private static boolean isOfLaPoste(String digits) {
        int sum = digits.chars().map(digit -> digit - '0').sum();
        return digits.startsWith(LA_POSTE) && sum % 5 == 0;
    }

    /** The firm this place belongs to. */
    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }
}
