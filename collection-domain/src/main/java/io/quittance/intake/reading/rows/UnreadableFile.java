package io.quittance.intake.reading.rows;

/** A file that cannot be read as a table: why, where, and what was expected there. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes; their wording lives in the message files. */
    public enum Reason {
        EMPTY,
        BINARY,
        MARKUP,
        PASSWORD_PROTECTED,
        OLD_EXCEL,
        DAMAGED_XLSX,
        INFLATES_TOO_MUCH,
        FORBIDDEN_MARKUP,
        SHEET_NOT_FOUND,
        NOT_IN_CHARSET,
        NUL_CHARACTER,
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        ROW_TOO_LONG,
        NO_HEADER
    }

    private final Reason reason;
    private final long line;
    private final int column;
    private final String expected;

    public UnreadableFile(Reason reason, long line, int column, String expected) {
        super(reason + (line > 0 ? " at line " + line : "") + (column > 0 ? ", column " + column : "") + ": expected "
                + expected);
        this.reason = reason;
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    public UnreadableFile(Reason reason, String expected) {
        this(reason, 0, 0, expected);
    }

    /** The same, with what a library said about it. */
    public UnreadableFile because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    /** Line of the file counted from 1; 0 when the file as a whole is meant. */
    public long line() {
        return line;
    }

    /** Column counted from 1; 0 when the line or the file as a whole is meant. */
    public int column() {
        return column;
    }

    /** What was expected, as a parameter for the message: a limit, a charset, a kind of file. */
    public String expected() {
        return expected;
    }
}
