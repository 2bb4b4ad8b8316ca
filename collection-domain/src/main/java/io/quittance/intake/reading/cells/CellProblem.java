package io.quittance.intake.reading.cells;

/**
 * What is wrong with one cell; the caller knows the row.
 *
 * @param column header of the column; empty where no column is to blame
 * @param code what is wrong
 * @param value the cell as written, shortened to 100 characters
 * @param expected what was expected, as a parameter for the message: a pattern, a limit, a name
 */
public record CellProblem(String column, ProblemCode code, String value, String expected) {

    private static final int LONGEST_VALUE = 100;

    public CellProblem {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    public boolean rejects() {
        return code.severity() == ProblemCode.Severity.REJECTS;
    }
}
