package io.quittance.intake.reading.columns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rows of a file are. */
public enum Kind {
    INVOICES,
    CLIENTS,
    PAYMENTS;

    /** Facts without which no row of this kind can be used: of each set, at least one. */
    public List<Set<Field>> required() {
        return switch (this) {
            case INVOICES ->
                List.of(
                        Set.of(Field.CLIENT_NUMBER),
                        Set.of(Field.INVOICE_NUMBER),
                        Set.of(Field.ISSUE_DATE),
                        EnumSet.of(Field.DUE_DATE, Field.PAYMENT_TERMS_DAYS),
                        EnumSet.of(Field.TOTAL, Field.BALANCE));
            case CLIENTS -> List.of(Set.of(Field.CLIENT_NUMBER), Set.of(Field.CLIENT_NAME));
            case PAYMENTS ->
                List.of(
                        EnumSet.of(Field.CLIENT_NUMBER, Field.INVOICE_NUMBER),
                        Set.of(Field.PAYMENT_AMOUNT),
                        Set.of(Field.PAYMENT_DATE));
        };
    }
}
