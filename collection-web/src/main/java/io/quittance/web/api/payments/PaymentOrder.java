package io.quittance.web.api.payments;

import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.web.api.Amount;
import io.quittance.web.api.CurrencyCode;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that came.
 *
 * @param client its number
 * @param amount more than 0
 * @param currency ISO 4217
 * @param on the day the creditor's account was credited
 * @param reference the payer's words: invoice numbers in them are the payer's choice
 */
record PaymentOrder(
        @NotBlank(message = "required: a client's number") String client,

        @NotNull(message = "required: an amount such as \"1234.56\"")
        Amount amount,

        @NotNull(message = "required: a currency such as EUR")
        CurrencyCode currency,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day on,

        @Size(max = 500, message = "expected 500 characters at most") @Nullable
        String reference) {

    /** Value dates may run ahead of the books by some days; further ahead, a date was mistyped. */
    static final int DAYS_AHEAD = 31;

    NewPayment payment(long creditorId, long clientId, LocalDate lastDay) {
        if (!amount.isPositive()) {
            throw new InvalidFieldException("amount", "expected more than 0");
        }
        if (on.date().isAfter(lastDay)) {
            throw new InvalidFieldException("on", "expected %s or earlier".formatted(lastDay));
        }
        return new NewPayment(creditorId, clientId, money(), on.date(), Objects.requireNonNullElse(reference, ""));
    }

    /** The day it was received, so that figures as of that day know of it; not later than today. */
    LocalDate countsFrom(LocalDate today) {
        return on.date().isBefore(today) ? on.date() : today;
    }

    /** Tells this order from another one, however its JSON is laid out. */
    String digest() {
        String said = String.join(
                "\n",
                client,
                amount.value().stripTrailingZeros().toPlainString(),
                currency.code(),
                on.date().toString(),
                Objects.requireNonNullElse(reference, "").strip());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private Money money() {
        try {
            return Money.of(amount.value(), currency.code());
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidFieldException("amount", String.valueOf(tooFine.getMessage()));
        }
    }
}
