package io.quittance.insight.matching;

import io.quittance.insight.Conditions;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody looks for among movements: a part of the payer's name, of the text or of the account, or the very amount. */
public record Sought(String text) {

    /** For those who look for nothing. */
    public static final Sought ANYTHING = new Sought("");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}'’]+");

    /** Whole units, grouped or not, and at most two decimals after the last mark, in whatever language. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[+\\-\u2212]?([0-9]{1,13}|[0-9]{1,3}(?:([.,])[0-9]{3})(?:\\2[0-9]{3})*)(?:[.,]([0-9]{1,2}))?");

    private static final String HOLDS = """
            (position(search_form(:sought) in search_form(coalesce(l.payer, ''))) > 0
             or position(search_form(:sought) in search_form(l.text)) > 0
             or (:soughtAccount <> '' and position(:soughtAccount in upper(coalesce(l.payer_iban, ''))) > 0)
             or abs(l.amount) = :soughtAmount::numeric or abs(l.waiting) = :soughtAmount::numeric)""";

    public Sought {
        text = text.strip();
    }

    /** An amount without its sign as any reader writes it: {@code 1 234,56}, {@code 1,234.56}, {@code 1234.56}. */
    Optional<BigDecimal> amount() {
        Matcher told = AMOUNT.matcher(SPACES.matcher(text).replaceAll("").replaceAll("[€$£]", ""));
        if (!told.matches()) {
            return Optional.empty();
        }
        String cents = told.group(3);
        return Optional.of(new BigDecimal(told.group(1).replaceAll("[.,]", "") + (cents == null ? "" : "." + cents)));
    }

    /** Asks for movements {@code l} that hold it. */
    Conditions in(Conditions conditions) {
        if (text.isEmpty()) {
            return conditions;
        }
        return conditions
                .when(text, HOLDS, "sought")
                .with("soughtAccount", SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT))
                .with("soughtAmount", amount().map(BigDecimal::toPlainString).orElse("NaN"));
    }
}
