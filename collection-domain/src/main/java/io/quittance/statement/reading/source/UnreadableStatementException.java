package io.quittance.statement.reading.source;

/** A file that is refused whole: why, where, what was expected there and what stands there. */
public final class UnreadableStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 60;

    /** Stable codes; their wording lives in the message files. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_FORMAT,
        NOT_A_STATEMENT,
        FORBIDDEN_MARKUP,
        BROKEN_MARKUP,
        TOO_DEEP,
        TEXT_TOO_LONG,
        TOO_MANY_LINES,
        MISSING,
        OUT_OF_ORDER,
        CUT_OFF,
        WRONG_LENGTH,
        NOT_AN_AMOUNT,
        NOT_A_CURRENCY,
        NOT_A_DAY,
        UNKNOWN_CODE,
        OTHER_ACCOUNT,
        /** The rows of a table cannot be told apart. */
        BROKEN_TABLE,
        /** A table of column names that nobody told the meaning of yet. */
        COLUMNS_NOT_TOLD,
        /** A table that does not say of which account it is, and nobody did. */
        ACCOUNT_NOT_TOLD
    }

    private final Reason reason;
    private final long line;
    private final String place;
    private final String expected;
    private final String found;

    /**
     * @param line of the file, counted from 1; 0 where the file as a whole is meant
     * @param place the record, the tag or the element's path; empty where the line says it
     * @param expected in English, for logs and the API
     * @param found as it stands there, cut where it is long; empty where nothing does
     */
    public UnreadableStatementException(Reason reason, long line, String place, String expected, String found) {
        super(reason + (line > 0 ? " at line " + line : "") + (place.isEmpty() ? "" : ", " + place) + ": expected "
                + expected + (found.isEmpty() ? "" : ", found \"" + shortened(found) + "\""));
        this.reason = reason;
        this.line = line;
        this.place = place;
        this.expected = expected;
        this.found = shortened(found);
    }

    public Reason reason() {
        return reason;
    }

    /** Counted from 1; 0 where the file as a whole is meant. */
    public long line() {
        return line;
    }

    /** The record, the tag or the element's path; empty where the line says it. */
    public String place() {
        return place;
    }

    /** In English, for logs and the API. */
    public String expected() {
        return expected;
    }

    /** At most 60 characters of what stands there, without line ends; empty where nothing does. */
    public String found() {
        return found;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= MOST_FOUND ? line : line.substring(0, MOST_FOUND) + "…";
    }
}
