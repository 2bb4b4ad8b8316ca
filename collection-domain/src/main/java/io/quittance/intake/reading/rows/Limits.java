package io.quittance.intake.reading.rows;

/** What a table may hold; rows are not limited. */
public final class Limits {

    /** More columns than any export of invoices has, few enough to keep a profile of each in memory. */
    public static final int COLUMNS = 500;

    /** The most characters that a spreadsheet keeps in one cell. */
    public static final int CELL_CHARACTERS = 32_767;

    /** Twenty times a long row; four hundred cells that name one text of a workbook cost it nothing, and us a gigabyte. */
    public static final int ROW_CHARACTERS = 1_000_000;

    private Limits() {}

    /** The row itself, or an {@link UnreadableFile} that names its first excess. */
    public static RawRow checked(RawRow row) {
        if (row.width() > COLUMNS) {
            throw tooManyColumns(row.line());
        }
        long characters = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cells().get(column).length() > CELL_CHARACTERS) {
                throw cellTooLong(row.line(), column);
            }
            characters += row.cells().get(column).length();
        }
        if (characters > ROW_CHARACTERS) {
            throw rowTooLong(row.line());
        }
        return row;
    }

    public static UnreadableFile tooManyColumns(long line) {
        return new UnreadableFile(
                UnreadableFile.Reason.TOO_MANY_COLUMNS, line, COLUMNS + 1, "at most " + COLUMNS + " columns");
    }

    /** {@code line} is 0 where it is not known. */
    public static UnreadableFile rowTooLong(long line) {
        return new UnreadableFile(
                UnreadableFile.Reason.ROW_TOO_LONG, line, 0, "at most " + ROW_CHARACTERS + " characters in a row");
    }

    /** {@code column} is counted from 0; -1 where it is not known. */
    public static UnreadableFile cellTooLong(long line, int column) {
        return new UnreadableFile(
                UnreadableFile.Reason.CELL_TOO_LONG, line, column + 1, "at most " + CELL_CHARACTERS + " characters");
    }
}
