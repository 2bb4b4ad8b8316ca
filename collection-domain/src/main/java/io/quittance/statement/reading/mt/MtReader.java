package io.quittance.statement.reading.mt;

import io.quittance.statement.content.Statement;
import io.quittance.statement.reading.source.FileText;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.List;

/** Reads MT940 (statement) and MT942 (during the day), as banks write them rather than as SWIFT asks for. */
public final class MtReader {

    private MtReader() {}

    /** Whether a line of the text begins with a field of such a message, be the file right or not. */
    public static boolean knows(String text) {
        return FileText.lines(text).stream().anyMatch(MtMessages::beginsField);
    }

    /** Whether what was sent is of the day, not of its end. */
    public static boolean isDuringTheDay(String text) {
        return FileText.lines(text).stream().anyMatch(line -> line.startsWith(":34F:"));
    }

    /**
     * @return at least one
     * @throws UnreadableStatementException if the file is refused
     */
    public static List<Statement> read(String text) {
        List<MtMessages.Message> messages = MtMessages.of(text);
        if (messages.isEmpty()) {
            throw new UnreadableStatementException(Reason.MISSING, 0, "", "a field :20:", "");
        }
        if (messages.size() > StatementLimits.STATEMENTS) {
            throw new UnreadableStatementException(
                    Reason.TOO_MANY_LINES, 0, "", "at most " + StatementLimits.STATEMENTS + " statements", "");
        }
        return messages.stream().map(message -> new MtStatement(message).read()).toList();
    }
}
