package io.quittance.insight;

import io.quittance.calendar.AgeingBucket;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is owed in one currency, in the five columns of an aged balance; credits and unapplied cash apart, as positive
 * amounts, never hidden in a column.
 */
public record AgedBalance(
        String currency,
        Money notDue,
        Money days1to30,
        Money days31to60,
        Money days61to90,
        Money over90,
        Money credits,
        Money unapplied) {

    /** Reads a row with the columns of the SQL function {@code owed_by_client}. */
    public static AgedBalance read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new AgedBalance(
                currency,
                amount(row, "not_due", currency),
                amount(row, "days_1_30", currency),
                amount(row, "days_31_60", currency),
                amount(row, "days_61_90", currency),
                amount(row, "over_90", currency),
                amount(row, "credits", currency),
                amount(row, "unapplied", currency));
    }

    /** Nothing owed, in this currency. */
    public static AgedBalance empty(String currency) {
        Money none = Money.of("0", currency);
        return new AgedBalance(currency, none, none, none, none, none, none, none);
    }

    public Money in(AgeingBucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> notDue;
            case DAYS_1_30 -> days1to30;
            case DAYS_31_60 -> days31to60;
            case DAYS_61_90 -> days61to90;
            case OVER_90 -> over90;
        };
    }

    /** Past the due date. */
    public Money overdue() {
        return days1to30.plus(over30());
    }

    /** More than 30 days past the due date. */
    public Money over30() {
        return days31to60.plus(days61to90).plus(over90);
    }

    /** All that is open: the five columns. */
    public Money receivables() {
        return notDue.plus(overdue());
    }

    /** What would be left if every credit and all unapplied cash were used; negative when we owe them. */
    public Money exposure() {
        return receivables().minus(credits).minus(unapplied);
    }

    private static Money amount(ResultSet row, String column, String currency) throws SQLException {
        return Money.of(row.getBigDecimal(column), currency);
    }
}
