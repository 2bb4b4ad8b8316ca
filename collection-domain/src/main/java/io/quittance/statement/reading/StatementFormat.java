package io.quittance.statement.reading;

/** The kinds of file that are read. */
public enum StatementFormat {
    CAMT,
    CFONB_120,
    MT940,
    MT942,
    /** A table whose columns a person told. */
    CSV
}
