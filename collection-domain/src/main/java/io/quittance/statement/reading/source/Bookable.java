package io.quittance.statement.reading.source;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file may say that no book holds: the year 0, more money than there is, thousandths. */
public final class Bookable {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(3000, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("10000000000000");
    private static final int DECIMALS = 2;

    private Bookable() {}

    /** @throws UnreadableStatementException if something in it cannot be booked */
    public static void require(List<Statement> statements) {
        for (Statement statement : statements) {
            balance(statement.opening(), "opening balance");
            balance(statement.closing(), "closing balance");
            day(statement.from(), "first day");
            day(statement.to(), "last day");
            for (StatementLine line : statement.lines()) {
                day(line.bookedOn(), line.place());
                day(line.valueOn(), line.place());
                amount(line.amount(), line.place());
                OriginalAmount original = line.original();
                if (original != null && tooLarge(original.amount())) {
                    throw new UnreadableStatementException(
                            Reason.NOT_AN_AMOUNT,
                            0,
                            line.place(),
                            "an amount below " + MOST,
                            original.amount().toString());
                }
            }
        }
    }

    private static void balance(@Nullable Balance balance, String place) {
        if (balance != null) {
            day(balance.day(), place);
            amount(balance.amount(), place);
        }
    }

    private static void day(@Nullable LocalDate day, String place) {
        if (day != null && (day.isBefore(FIRST) || !day.isBefore(END))) {
            throw new UnreadableStatementException(
                    Reason.NOT_A_DAY, 0, place, "a day from %s on and before %s".formatted(FIRST, END), day.toString());
        }
    }

    private static void amount(Money amount, String place) {
        if (tooLarge(amount) || amount.amount().stripTrailingZeros().scale() > DECIMALS) {
            throw new UnreadableStatementException(
                    Reason.NOT_AN_AMOUNT, 0, place, "two decimals, below " + MOST, amount.toString());
        }
    }

    private static boolean tooLarge(Money amount) {
        return amount.amount().abs().compareTo(MOST) >= 0;
    }
}
