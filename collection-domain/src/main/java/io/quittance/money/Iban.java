package io.quittance.money;

import java.util.Optional;

/**
 * A bank account number that is well formed: known country, its length, its check digits, and in France its RIB key
 * (ISO 13616).
 *
 * <p>Well formed says nothing about whose account it is: a changed number is a fraud risk until someone calls back.
 *
 * @param value without spaces, in capitals
 */
public record Iban(String value) {

    /** What may be wrong with a text meant to be an account number, in the order it is looked for. */
    public enum Fault {
        EMPTY("no account number was given"),
        CHARACTERS("an account number is a country code, two digits, then letters and digits only"),
        COUNTRY("no country of the IBAN registry has this code"),
        LENGTH("the number is too short or too long for its country"),
        CHECK_DIGITS("the check digits do not fit: a character was mistyped or two were swapped"),
        RIB_KEY("the key at the end (clé RIB) does not fit the bank, branch and account");

        private final String meaning;

        Fault(String meaning) {
            this.meaning = meaning;
        }

        /** One English sentence part for logs and the API; screens translate the constant. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * Accepts the number as people write it, with spaces and small letters.
     *
     * @throws IllegalArgumentException if it is not well formed, saying what is wrong
     */
    public Iban {
        value = PrintedCode.compact(value);
        Optional<Fault> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an IBAN: %s".formatted(value, explain(fault.get(), value)));
        }
    }

    /** What is wrong with this text as an account number; empty when {@code new Iban(text)} would succeed. */
    public static Optional<Fault> faultOf(String text) {
        String code = PrintedCode.compact(text);
        if (code.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (!code.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
            return Optional.of(Fault.CHARACTERS);
        }
        Optional<Integer> length = IbanRegistry.length(code.substring(0, 2));
        if (length.isEmpty()) {
            return Optional.of(Fault.COUNTRY);
        }
        if (code.length() != length.get()) {
            return Optional.of(Fault.LENGTH);
        }
        if (!Mod97.holds(code)) {
            return Optional.of(Fault.CHECK_DIGITS);
        }
        if (code.startsWith("FR") && !RibKey.holds(code.substring(4))) {
            return Optional.of(Fault.RIB_KEY);
        }
        return Optional.empty();
    }

    /** The account number, or empty where {@link #faultOf} names a fault. */
    public static Optional<Iban> parse(String text) {
        return faultOf(text).isPresent() ? Optional.empty() : Optional.of(new Iban(text));
    }

    /** ISO 3166 code of the country the account is held in. */
    public String country() {
        return value.substring(0, 2);
    }

    /** In fours, as it is printed: {@code FR76 3000 6000 0112 3456 7890 189}. */
    public String grouped() {
        return PrintedCode.inFours(value);
    }

    private static String explain(Fault fault, String code) {
        if (fault != Fault.LENGTH) {
            return fault.meaning();
        }
        String country = code.substring(0, 2);
        return "%s (%s has %d characters, here are %d)"
                .formatted(
                        fault.meaning(), country, IbanRegistry.length(country).orElseThrow(), code.length());
    }
}
