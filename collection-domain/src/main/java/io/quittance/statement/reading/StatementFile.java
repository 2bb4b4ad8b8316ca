package io.quittance.statement.reading;

import io.quittance.statement.content.Statement;
import io.quittance.statement.reading.camt.CamtReader;
import io.quittance.statement.reading.cfonb.CfonbReader;
import io.quittance.statement.reading.mt.MtReader;
import io.quittance.statement.reading.source.FileText;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file from a bank, read whole.
 *
 * @param statements at least one, in the file's order
 * @param columns of a table: how they were told, by which the same bytes are read alike again; empty for all others
 */
public record StatementFile(StatementFormat format, List<Statement> statements, String columns) {

    /** Transfers and direct debits that CFONB lists in records of 240: no account, no balances. */
    private static final Pattern CFONB_240 = Pattern.compile("(?s)3[149][0-9A-Z].{236,}");

    public StatementFile {
        statements = List.copyOf(statements);
    }

    /** Of a format that tells itself what is what. */
    private StatementFile(StatementFormat format, List<Statement> statements) {
        this(format, statements, "");
    }

    /**
     * Reads a file of any of the formats that tell themselves, by its first bytes, whatever it is called.
     *
     * @throws UnreadableStatementException if the file is refused; nothing of it is read then
     */
    public static StatementFile read(byte[] bytes) {
        return recognised(bytes).orElseThrow(() -> unknown(bytes));
    }

    /**
     * The same; empty where it is of none of these formats.
     *
     * @throws UnreadableStatementException if the file is refused; nothing of it is read then
     */
    public static Optional<StatementFile> recognised(byte[] bytes) {
        if (bytes.length > StatementLimits.BYTES) {
            throw refused(Reason.TOO_LARGE, "at most " + StatementLimits.BYTES + " bytes", "");
        }
        String text = FileText.of(bytes);
        String beginning = text.stripLeading();
        if (beginning.isEmpty()) {
            throw refused(Reason.EMPTY, "a bank statement", "");
        }
        if (beginning.startsWith("<")) {
            return Optional.of(new StatementFile(StatementFormat.CAMT, CamtReader.read(bytes)));
        }
        if (CfonbReader.knows(text)) {
            return Optional.of(new StatementFile(StatementFormat.CFONB_120, CfonbReader.read(text)));
        }
        if (MtReader.knows(text)) {
            StatementFormat format = MtReader.isDuringTheDay(text) ? StatementFormat.MT942 : StatementFormat.MT940;
            return Optional.of(new StatementFile(format, MtReader.read(text)));
        }
        if (CFONB_240.matcher(firstLine(text)).matches()) {
            throw refused(Reason.NOT_A_STATEMENT, "CFONB records of 120 characters; those of 240 list orders", "");
        }
        return Optional.empty();
    }

    /** To be thrown: these bytes are of no format of bank statements. */
    public static UnreadableStatementException unknown(byte[] bytes) {
        return refused(
                Reason.UNKNOWN_FORMAT,
                "camt.052, camt.053, camt.054, CFONB 120, MT940, MT942, or a CSV or XLSX table of movements",
                firstLine(FileText.of(bytes)));
    }

    private static String firstLine(String text) {
        return text.stripLeading().lines().findFirst().orElse("");
    }

    private static UnreadableStatementException refused(Reason reason, String expected, String found) {
        return new UnreadableStatementException(reason, 0, "", expected, found);
    }
}
