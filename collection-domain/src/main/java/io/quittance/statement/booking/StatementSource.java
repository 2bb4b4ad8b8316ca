package io.quittance.statement.booking;

/** How a file of statements came. */
public enum StatementSource {
    UPLOAD,
    FOLDER,
    API
}
