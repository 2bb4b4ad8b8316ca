package io.quittance.intake.staging;

/**
 * What can be wrong with a row though each of its cells can be read. The names are stable: message files and the API speak
 * of them, beside those of {@link io.quittance.intake.reading.cells.ProblemCode}.
 */
public enum RowCode {
    MISSING_VALUE(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    ZERO_TOTAL(Severity.ERROR),
    BALANCE_BEYOND_TOTAL(Severity.ERROR),
    BALANCE_OF_OTHER_SIGN(Severity.ERROR),
    PAID_DAY_WITHOUT_AMOUNT(Severity.ERROR),
    NOT_POSITIVE(Severity.ERROR),
    /** Value dates may run ahead of the books, but not by months: the day was mistyped. */
    PAID_TOO_FAR_AHEAD(Severity.ERROR),
    /** The same number on rows that say different things: all of them are rejected, nobody knows which is right. */
    DUPLICATE_NUMBER(Severity.ERROR),
    /** Our books hold another client, currency, total or issue date under this number. */
    INVOICE_DIFFERS(Severity.ERROR),
    /** More is left than we know of, and no earlier file reported the difference as paid. */
    BALANCE_HIGHER_THAN_KNOWN(Severity.ERROR),
    UNKNOWN_CLIENT(Severity.ERROR),
    UNKNOWN_INVOICE(Severity.ERROR),
    INVOICE_OF_OTHER_CLIENT(Severity.ERROR),
    EXACT_DUPLICATE(Severity.WARNING),
    DUE_BEFORE_ISSUE(Severity.WARNING),
    /** Due later than the law allows (C. com. art. L441-10). */
    TERMS_TOO_LONG(Severity.WARNING),
    DUE_DATE_CHANGED(Severity.WARNING),
    /** The other books do not know of a loss yet: what was written off here stays written off. */
    WRITTEN_OFF_HERE(Severity.WARNING),
    CLIENT_SPELLED_DIFFERENTLY(Severity.WARNING),
    /** Another row of the same client says otherwise. */
    CLIENT_ROWS_DISAGREE(Severity.WARNING),
    AMOUNTS_DISAGREE(Severity.WARNING),
    /** The balance counts: only part of it was paid on that day. */
    PAID_DAY_BUT_OPEN(Severity.WARNING),
    PAID_BEFORE_ISSUE(Severity.WARNING),
    PAID_LATER_THAN_TODAY(Severity.WARNING),
    COLLECTOR_UNKNOWN(Severity.WARNING),
    CURRENCY_OF_INVOICE_DIFFERS(Severity.WARNING);

    /** Whether the row can still be posted. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;

    RowCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
