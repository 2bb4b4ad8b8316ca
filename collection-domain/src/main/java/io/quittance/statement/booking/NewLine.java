package io.quittance.statement.booking;

import static io.quittance.statement.booking.BookedText.LONG;
import static io.quittance.statement.booking.BookedText.SHORT;

import io.quittance.money.Iban;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.LineReferences;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a file as its row will hold it; the names are those that the insertion reads.
 *
 * @param no its place among the statement's movements, from 1
 */
record NewLine(
        int no,
        String place,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal originalAmount,
        @Nullable String originalCurrency,
        @Nullable BigDecimal originalRate,
        @Nullable String payer,
        @Nullable String onBehalfOf,
        @Nullable String payerIban,
        @Nullable String payerAccount,
        @Nullable String payerBank,
        @Nullable String endToEnd,
        @Nullable String mandate,
        @Nullable String bankReference,
        @Nullable String customerReference,
        List<String> structured,
        List<String> documents,
        String text,
        @Nullable String code,
        boolean reversal,
        @Nullable String returnReason) {

    static NewLine of(int no, StatementLine line) {
        OriginalAmount original = line.original();
        Counterparty party = line.counterparty();
        Iban iban = party.iban();
        LineReferences references = line.references();
        return new NewLine(
                no,
                Objects.requireNonNullElse(BookedText.of(line.place(), SHORT), ""),
                line.bookedOn(),
                line.valueOn(),
                line.amount().amount(),
                line.amount().currency().getCurrencyCode(),
                original == null ? null : original.amount().amount(),
                original == null ? null : original.amount().currency().getCurrencyCode(),
                original == null ? null : original.rate(),
                BookedText.of(party.name(), SHORT),
                BookedText.of(party.onBehalfOf(), SHORT),
                iban == null ? null : iban.value(),
                BookedText.of(party.account(), SHORT),
                BookedText.of(party.bic(), SHORT),
                BookedText.of(references.endToEnd(), SHORT),
                BookedText.of(references.mandate(), SHORT),
                BookedText.of(references.bank(), SHORT),
                BookedText.of(references.customer(), SHORT),
                BookedText.all(references.structured()),
                BookedText.all(references.documents()),
                Objects.requireNonNullElse(BookedText.of(String.join("\n", line.text()), LONG), ""),
                BookedText.of(line.code(), SHORT),
                line.reversal(),
                BookedText.of(line.returnReason(), SHORT));
    }

    Told told() {
        return new Told(
                bookedOn,
                amount,
                currency,
                bankReference,
                endToEnd,
                payerIban,
                payer,
                text,
                reversal || returnReason != null);
    }
}
