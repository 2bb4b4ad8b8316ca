package io.quittance.charge.terms;

import io.quittance.charge.LateChargeRule;
import io.quittance.client.ClientKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The law that sets a client's late charges, by what it is and where it and its creditor are. */
public final class ClientRule {

    /** Member states whose law is the directive's least, beside France and Germany, which have rules of their own. */
    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
            "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private ClientRule() {}

    /**
     * Empty: a consumer owes no late charges of these rules.
     *
     * @param country ISO 3166, of the client; blank or outside the European Union: the creditor's own counts
     * @param creditorCountry outside the European Union, too: the product knows no law of it, and takes the French
     */
    public static Optional<LateChargeRule> of(ClientKind kind, String country, String creditorCountry) {
        return switch (kind) {
            case CONSUMER -> Optional.empty();
            case PUBLIC ->
                Optional.of(isFrench(country) ? LateChargeRule.FR_PUBLIC : between(country, creditorCountry));
            case BUSINESS -> Optional.of(between(country, creditorCountry));
        };
    }

    private static LateChargeRule between(String country, String creditorCountry) {
        return of(country).or(() -> of(creditorCountry)).orElse(LateChargeRule.FR);
    }

    private static boolean isFrench(String country) {
        return of(country).equals(Optional.of(LateChargeRule.FR));
    }

    private static Optional<LateChargeRule> of(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "FR" -> Optional.of(LateChargeRule.FR);
            case "DE" -> Optional.of(LateChargeRule.DE);
            default -> EUROPEAN_UNION.contains(code) ? Optional.of(LateChargeRule.EU) : Optional.empty();
        };
    }
}
