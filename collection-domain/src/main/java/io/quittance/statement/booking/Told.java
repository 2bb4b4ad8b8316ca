package io.quittance.statement.booking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a movement is compared with others of its account.
 *
 * @param back true for what takes a movement back: banks differ in whom they name then
 */
record Told(
        LocalDate day,
        BigDecimal amount,
        String currency,
        @Nullable String reference,
        @Nullable String endToEnd,
        @Nullable String iban,
        @Nullable String payer,
        String text,
        boolean back) {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int DIGEST = 32;
    private static final int SHORTEST_WORD = 3;

    /** What no telling of a movement changes. */
    String dayAndAmount() {
        return day + "|" + amount.stripTrailingZeros().toPlainString() + "|" + currency;
    }

    /** Payer and text, letters and digits only. */
    String words() {
        return letters(payer) + "|" + letters(text);
    }

    /** The same for movements that are told alike in everything. */
    String fingerprint() {
        String all = String.join(
                "\n",
                dayAndAmount(),
                letters(reference),
                letters(endToEnd),
                letters(iban),
                letters(payer),
                letters(text));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** True where the two cannot be one movement, as far as their bank numbers them. */
    boolean contradicts(Told other, boolean sameFormat) {
        return (sameFormat && differ(reference, other.reference))
                || differ(endToEnd, other.endToEnd)
                || (differ(iban, other.iban) && !back && !other.back);
    }

    /** True where both name a payer and the names have no word in common. */
    boolean namesAnother(Told other) {
        Set<String> names = names();
        Set<String> others = other.names();
        return !names.isEmpty() && !others.isEmpty() && names.stream().noneMatch(others::contains);
    }

    boolean namesSomebody() {
        return payer != null || iban != null || endToEnd != null;
    }

    private Set<String> names() {
        return payer == null
                ? Set.of()
                : Arrays.stream(SIGNS.split(payer.toUpperCase(Locale.ROOT)))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .collect(Collectors.toSet());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !letters(one).equals(letters(other));
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
