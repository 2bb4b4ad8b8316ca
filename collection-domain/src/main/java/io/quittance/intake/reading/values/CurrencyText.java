package io.quittance.intake.reading.values;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currencies as files write them: ISO 4217 codes, the signs € $ £, a few names. */
public final class CurrencyText {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("$US", "USD"),
            Map.entry("USD$", "USD"),
            Map.entry("CA$", "CAD"),
            Map.entry("C$", "CAD"),
            Map.entry("$CA", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("£", "GBP"));

    private CurrencyText() {}

    /** ISO 4217 code, or null where the text is no currency. */
    public static @Nullable String code(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? upper : SIGNS.get(upper);
    }

    /** Decimals of a known code: 2 for EUR, 0 for JPY, 3 for TND, -1 for gold and other codes without. */
    public static int decimals(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }
}
