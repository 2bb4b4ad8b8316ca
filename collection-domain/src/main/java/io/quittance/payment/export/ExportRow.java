package io.quittance.payment.export;

import io.quittance.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of an export, as everything was called when it was made.
 *
 * @param invoiceNumber null: on account
 * @param amount above zero: the client owes less
 * @param reference the payer's words; may be empty
 * @param account of the bank statement that told of it, null: none did
 * @param statementOn the day on which the bank booked it, null as the account
 */
public record ExportRow(
        LocalDate bookedOn,
        ExportKind kind,
        String clientNumber,
        String clientName,
        @Nullable String invoiceNumber,
        Money amount,
        String reference,
        long paymentId,
        @Nullable String account,
        @Nullable LocalDate statementOn) {}
