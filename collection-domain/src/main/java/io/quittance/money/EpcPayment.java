package io.quittance.money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A SEPA credit transfer that a payer's banking application reads from a QR code (EPC069-12, version 002).
 *
 * <p>Drawn with error correction level M, the code is never above version 13, because the text is at most 331 bytes.
 *
 * @param payee name of the account's holder, 1 to 70 characters on one line
 * @param amount 0.01 to 999,999,999.99 EUR
 * @param reference names the invoice to the bank; null when {@code text} is given
 * @param text words to the payee, 1 to 140 characters on one line; null when {@code reference} is given
 */
public record EpcPayment(
        String payee,
        Iban iban,
        Money amount,
        @Nullable CreditorReference reference,
        @Nullable String text) {

    private static final int MAX_BYTES = 331;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");

    /**
     * @throws IllegalArgumentException if a limit above is passed, or if not exactly one of reference and text is given
     */
    public EpcPayment {
        requireLine("payee", payee, 70);
        requirePayable(amount);
        if ((reference == null) == (text == null)) {
            throw new IllegalArgumentException("A payment carries a creditor reference or a text, never both or none");
        }
        if (text != null) {
            requireLine("text", text, 140);
        }
        int bytes = payload(payee, iban, amount, reference, text).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The payment takes %d bytes, a QR code at most %d: shorten the payee or the text"
                            .formatted(bytes, MAX_BYTES));
        }
    }

    /** A payment whose invoice the bank statement will name. */
    public static EpcPayment of(String payee, Iban iban, Money amount, CreditorReference reference) {
        return new EpcPayment(payee, iban, amount, reference, null);
    }

    /** A payment with words in place of a reference. */
    public static EpcPayment of(String payee, Iban iban, Money amount, String text) {
        return new EpcPayment(payee, iban, amount, null, text);
    }

    /** The text to put in the QR code, encoded in UTF-8. */
    public String payload() {
        return payload(payee, iban, amount, reference, text);
    }

    private static String payload(
            String payee, Iban iban, Money amount, @Nullable CreditorReference reference, @Nullable String text) {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1", // UTF-8
                "SCT",
                "", // BIC: not needed inside the European Economic Area since version 002
                payee,
                iban.value(),
                "EUR" + amount.toPlain(),
                "", // purpose code
                reference == null ? "" : reference.value(),
                text == null ? "" : text,
                ""); // note to the payer
    }

    private static void requireLine(String field, String line, int max) {
        if (line.isBlank() || line.codePointCount(0, line.length()) > max) {
            throw new IllegalArgumentException(
                    "%s: expected 1 to %d characters, got \"%s\"".formatted(field, max, line));
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s: expected one line, got a control character".formatted(field));
        }
    }

    private static void requirePayable(Money amount) {
        if (!amount.currency().getCurrencyCode().equals("EUR")) {
            throw new IllegalArgumentException("amount: a SEPA transfer is in EUR, not in %s"
                    .formatted(amount.currency().getCurrencyCode()));
        }
        if (!amount.isPositive() || amount.amount().compareTo(MAX_AMOUNT) > 0) {
            throw new IllegalArgumentException(
                    "amount: expected 0.01 to %s EUR, got %s".formatted(MAX_AMOUNT.toPlainString(), amount.toPlain()));
        }
    }
}
