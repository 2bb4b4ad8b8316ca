package io.quittance.intake.staging;

import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.DocumentKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of an invoice's amounts, whichever of total, balance and paid amount it gives.
 *
 * @param total including VAT, negative for a credit note; null where the file gives only what is left
 * @param balance what is left; null where the file gives only the total
 */
record InvoiceAmounts(@Nullable BigDecimal total, @Nullable BigDecimal balance) {

    private static final InvoiceAmounts UNKNOWN = new InvoiceAmounts(null, null);

    static InvoiceAmounts of(ReadRow row, ColumnMapping mapping, RowProblems problems) {
        BigDecimal total = signed(row, Field.TOTAL);
        BigDecimal balance = signed(row, Field.BALANCE);
        BigDecimal paid = signed(row, Field.PAID_AMOUNT);
        boolean paidDay = row.date(Field.PAID_DAY) != null;
        InvoiceAmounts said;
        if (total != null && balance != null) {
            said = both(total, balance, paid, paidDay, problems);
        } else if (total != null) {
            said = ofTotal(total, paid, paidDay, mapping, problems);
        } else if (balance != null) {
            said = ofBalance(balance, paid, paidDay, problems);
        } else {
            return UNKNOWN; // the reader has said what is missing
        }
        said.check(mapping, problems);
        return said;
    }

    private static InvoiceAmounts both(
            BigDecimal total, BigDecimal balance, @Nullable BigDecimal paid, boolean paidDay, RowProblems problems) {
        if (paid != null && total.subtract(balance).compareTo(paid) != 0) {
            problems.add(RowCode.AMOUNTS_DISAGREE, Field.PAID_AMOUNT, total.subtract(balance));
        }
        if (paidDay && total.signum() != 0 && total.compareTo(balance) == 0) {
            problems.add(RowCode.PAID_DAY_WITHOUT_AMOUNT, Field.PAID_DAY, total);
        }
        return new InvoiceAmounts(total, balance);
    }

    private static InvoiceAmounts ofTotal(
            BigDecimal total, @Nullable BigDecimal paid, boolean paidDay, ColumnMapping mapping, RowProblems problems) {
        if (paid != null) {
            return new InvoiceAmounts(total, total.subtract(paid));
        }
        if (paidDay) {
            if (mapping.has(Field.PAID_AMOUNT)) {
                problems.add(RowCode.PAID_DAY_WITHOUT_AMOUNT, Field.PAID_AMOUNT, total);
            }
            return new InvoiceAmounts(total, nothing());
        }
        if (mapping.has(Field.BALANCE)) {
            // a blank balance may mean nothing or everything, and who has paid must not be dunned
            problems.add(RowCode.MISSING_VALUE, Field.BALANCE, Field.BALANCE);
        }
        return new InvoiceAmounts(total, mapping.has(Field.PAID_AMOUNT) ? total : null);
    }

    /** What is said to be open is open, whatever was paid on some day: who owes nothing is not asked, who owes must be. */
    private static InvoiceAmounts ofBalance(
            BigDecimal balance, @Nullable BigDecimal paid, boolean paidDay, RowProblems problems) {
        if (paid != null) {
            return new InvoiceAmounts(balance.add(paid), balance);
        }
        if (paidDay && balance.signum() != 0) {
            problems.add(RowCode.PAID_DAY_BUT_OPEN, Field.PAID_DAY, balance);
        }
        return new InvoiceAmounts(null, balance);
    }

    private void check(ColumnMapping mapping, RowProblems problems) {
        if (total == null) {
            return;
        }
        Field blamed = mapping.has(Field.BALANCE) ? Field.BALANCE : Field.PAID_AMOUNT;
        if (total.signum() == 0) {
            problems.add(RowCode.ZERO_TOTAL, mapping.has(Field.TOTAL) ? Field.TOTAL : Field.BALANCE, "≠ 0");
        } else if (balance != null && balance.signum() == -total.signum()) {
            problems.add(RowCode.BALANCE_OF_OTHER_SIGN, blamed, total);
        } else if (balance != null && balance.abs().compareTo(total.abs()) > 0) {
            problems.add(RowCode.BALANCE_BEYOND_TOTAL, blamed, total);
        }
    }

    /** Some books write a credit note with a minus, some with its kind only. */
    private static @Nullable BigDecimal signed(ReadRow row, Field field) {
        BigDecimal amount = row.amount(field);
        boolean credit = row.documentKind() == DocumentKind.CREDIT_NOTE;
        return credit && amount != null ? amount.abs().negate() : amount;
    }

    private static BigDecimal nothing() {
        return new BigDecimal("0.00");
    }
}
