package io.quittance.statement.reading.source;

/** What a file of statements may hold; far above what banks send, far below what fills a memory. */
public final class StatementLimits {

    public static final int BYTES = 64 * 1024 * 1024;
    public static final int LINES = 200_000;
    public static final int STATEMENTS = 10_000;

    /** Of one statement; who has read so many reads no further ones. */
    public static final int WARNINGS = 1_000;

    /** camt goes some 14 elements deep. */
    public static final int DEPTH = 40;

    /** The longest text of camt, {@code Ustrd} apart of which there are several, has 500. */
    public static final int CHARACTERS = 10_000;

    /** All elements of one entry, its parts counted in. */
    public static final int ELEMENTS_OF_AN_ENTRY = 2_000_000;

    private StatementLimits() {}
}
