package io.quittance.statement.content;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement on an account, booked.
 *
 * @param place where in the file it stands, for people: a line or an element's path
 * @param valueOn the day it counts from; null where not told
 * @param amount in the account's currency; above zero what came in
 * @param original null where what was ordered is not told or is the amount
 * @param text what payer and bank wrote, line by line as told, none empty
 * @param code the bank's kind of movement, in the words of its format: {@code PMNT-RCDT-ESCT}, {@code NTRF+166},
 *     {@code 05}; null where not told
 * @param reversal true where the bank takes back a movement it booked before
 * @param returnReason why a payment came back, as coded ({@code AC04}), or that it did ({@code NRTI}); null for all
 *     others
 */
public record StatementLine(
        String place,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        Money amount,
        @Nullable OriginalAmount original,
        LineReferences references,
        List<String> text,
        Counterparty counterparty,
        @Nullable String code,
        boolean reversal,
        @Nullable String returnReason) {

    public StatementLine {
        text = List.copyOf(text);
    }
}
