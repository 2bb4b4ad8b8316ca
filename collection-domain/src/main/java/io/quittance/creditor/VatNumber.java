package io.quittance.creditor;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which a firm of the European Union is registered for VAT (directive 2006/112/EC art. 215; in France
 * CGI art. 286 ter).
 *
 * <p>A French number is checked by its key, {@code (12 + 3 × (SIREN mod 97)) mod 97}, and by its SIREN. Those of Monaco
 * are French numbers with 000 in place of a SIREN's first digits: key only. Other countries' numbers, Northern
 * Ireland's included, are checked by their pattern alone; that a number is registered, only the VIES service can say.
 * Countries outside have no such number, and theirs are refused.
 *
 * @param value country code and number, without spaces, in capitals; Greece is {@code EL}
 */
public record VatNumber(String value) {

    private static final Map<String, Pattern> PATTERNS = Map.ofEntries(
            pattern("AT", "U[0-9]{8}"),
            pattern("BE", "[01][0-9]{9}"),
            pattern("BG", "[0-9]{9,10}"),
            pattern("CY", "[0-9]{8}[A-Z]"),
            pattern("CZ", "[0-9]{8,10}"),
            pattern("DE", "[0-9]{9}"),
            pattern("DK", "[0-9]{8}"),
            pattern("EE", "[0-9]{9}"),
            pattern("EL", "[0-9]{9}"),
            pattern("ES", "[0-9A-Z][0-9]{7}[0-9A-Z]"),
            pattern("FI", "[0-9]{8}"),
            pattern("FR", "[0-9]{11}"),
            pattern("HR", "[0-9]{11}"),
            pattern("HU", "[0-9]{8}"),
            pattern("IE", "[0-9][0-9A-Z+*][0-9]{5}[A-Z]{1,2}"),
            pattern("IT", "[0-9]{11}"),
            pattern("LT", "[0-9]{9}|[0-9]{12}"),
            pattern("LU", "[0-9]{8}"),
            pattern("LV", "[0-9]{11}"),
            pattern("MT", "[0-9]{8}"),
            pattern("NL", "[0-9A-Z+*]{9}B[0-9A-Z+*]{2}"),
            pattern("PL", "[0-9]{10}"),
            pattern("PT", "[0-9]{9}"),
            pattern("RO", "[0-9]{2,10}"),
            pattern("SE", "[0-9]{12}"),
            pattern("SI", "[0-9]{8}"),
            pattern("SK", "[0-9]{10}"),
            pattern("XI", "[0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3}"));

    /**
     * Accepts the number as people write it, {@code FR 83 404 833 048}.
     *
     * @throws IllegalArgumentException if it is not a VAT number of the Union
     */
    public VatNumber {
        value = OfficialNumber.compact(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a VAT number: expected a European Union country and a number of its form"
                            .formatted(value));
        }
    }

    /** Whether {@code new VatNumber(text)} would succeed. */
    public static boolean isValid(String text) {
        String code = OfficialNumber.compact(text);
        if (code.length() < 3) {
            return false;
        }
        String number = code.substring(2);
        Pattern pattern = PATTERNS.get(code.substring(0, 2));
        return pattern != null && pattern.matcher(number).matches() && (!code.startsWith("FR") || isFrench(number));
    }

    /** The VAT number of a French firm. */
    public static VatNumber of(Siren siren) {
        return new VatNumber("FR%02d%s".formatted(key(siren.value()), siren.value()));
    }

    /** {@code FR}, {@code DE}, and {@code EL} for Greece. */
    public String country() {
        return value.substring(0, 2);
    }

    /** The firm's SIREN; empty outside France and for Monaco. */
    public Optional<Siren> siren() {
        if (!country().equals("FR")) {
            return Optional.empty();
        }
        String number = value.substring(value.length() - 9);
        return isOfMonaco(number) ? Optional.empty() : Optional.of(new Siren(number));
    }

    private static boolean isFrench(String number) {
        String siren = number.substring(2);
        return Integer.parseInt(number.substring(0, 2)) == key(siren) && (isOfMonaco(siren) || Siren.isValid(siren));
    }

    private static boolean isOfMonaco(String siren) {
        return siren.startsWith("000");
    }

    private static int key(String siren) {
        return (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
    }

    private static Map.Entry<String, Pattern> pattern(String country, String number) {
        return Map.entry(country, Pattern.compile(number));
    }
}
