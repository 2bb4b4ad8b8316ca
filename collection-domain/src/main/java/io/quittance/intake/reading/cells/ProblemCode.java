package io.quittance.intake.reading.cells;

/** What can be wrong with a cell. The names are stable: message files and the API speak of them. */
public enum ProblemCode {
    MISSING_VALUE(Severity.REJECTS),
    TOO_MANY_CELLS(Severity.REJECTS),
    /** A byte that the encoding of the file does not have: nobody knows what it was to say. */
    NOT_IN_CHARSET(Severity.REJECTS),
    NOT_A_DATE(Severity.REJECTS),
    DATE_OUT_OF_RANGE(Severity.REJECTS),
    NOT_AN_AMOUNT(Severity.REJECTS),
    TOO_MANY_DECIMALS(Severity.REJECTS),
    AMOUNT_TOO_LARGE(Severity.REJECTS),
    CURRENCY_UNKNOWN(Severity.REJECTS),
    CURRENCY_NOT_SUPPORTED(Severity.REJECTS),
    CURRENCY_CONTRADICTED(Severity.REJECTS),
    EMAIL_INVALID(Severity.WARNS),
    DOCUMENT_KIND_UNKNOWN(Severity.REJECTS),
    /** The dates of a column can be read in two orders, and nothing in the file tells which: said once, of its header. */
    AMBIGUOUS_DATES(Severity.WARNS),
    TOO_FEW_CELLS(Severity.WARNS),
    SEVERAL_EMAILS(Severity.WARNS),
    LANGUAGE_UNKNOWN(Severity.WARNS),
    COUNTRY_UNKNOWN(Severity.WARNS),
    SIREN_INVALID(Severity.WARNS),
    VAT_NUMBER_INVALID(Severity.WARNS),
    TERMS_NOT_UNDERSTOOD(Severity.WARNS);

    /** Whether the row can still be used. */
    public enum Severity {
        /** The row cannot be used. */
        REJECTS,
        /** The row is used without this value, or with the part of it that was understood. */
        WARNS
    }

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
