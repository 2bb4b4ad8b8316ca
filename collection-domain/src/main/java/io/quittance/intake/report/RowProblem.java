package io.quittance.intake.report;

/**
 * Something about a row of a file.
 *
 * @param row its line in the file, counted from 1
 * @param column the column's header; empty where no column is to blame
 * @param code a name of {@code ProblemCode} or {@code RowCode}, worded by the message files
 * @param value the cell as written
 * @param expected what was expected, or what we hold, as a parameter for the message
 */
public record RowProblem(long id, long row, String column, String code, String value, String expected) {}
