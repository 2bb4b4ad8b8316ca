package io.quittance.statement.reading.camt;

import io.quittance.statement.content.Statement;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads camt.052 (during the day), camt.053 (statement) and camt.054 (notification), versions .001.02 to .001.13; what
 * names another version or none is read with a warning. Elements are known by their names, so that a message may stand
 * in an envelope.
 */
public final class CamtReader {

    private static final Pattern VERSION = Pattern.compile("camt\\.05[234]\\.001\\.([0-9]{2})$");
    private static final int FIRST = 2;
    private static final int LAST = 13;
    private static final int ENVELOPES = 3;

    private static final Map<String, String> STATEMENT_OF_MESSAGE =
            Map.of("BkToCstmrStmt", "Stmt", "BkToCstmrAcctRpt", "Rpt", "BkToCstmrDbtCdtNtfctn", "Ntfctn");

    private final XmlCursor cursor;
    private final List<Statement> statements = new ArrayList<>();
    private String lookedAt = "";

    private CamtReader(byte[] bytes) {
        cursor = new XmlCursor(bytes);
    }

    /**
     * @return at least one
     * @throws UnreadableStatementException if the file is refused
     */
    public static List<Statement> read(byte[] bytes) {
        CamtReader reader = new CamtReader(bytes);
        reader.look(0);
        if (reader.statements.isEmpty()) {
            throw new UnreadableStatementException(
                    Reason.NOT_A_STATEMENT, 0, "", "camt.052, camt.053 or camt.054 with a statement", reader.lookedAt);
        }
        return List.copyOf(reader.statements);
    }

    private void look(int envelopes) {
        while (cursor.enter()) {
            String name = cursor.name();
            lookedAt = lookedAt.isEmpty() || envelopes == 1 ? name : lookedAt;
            if (STATEMENT_OF_MESSAGE.containsKey(name)) {
                message(STATEMENT_OF_MESSAGE.getOrDefault(name, ""));
            } else if (envelopes < ENVELOPES) {
                look(envelopes + 1);
            } else {
                cursor.skip();
            }
        }
    }

    private void message(String element) {
        String namespace = cursor.namespace();
        while (cursor.enter()) {
            if (cursor.name().equals(element)) {
                statements.add(statement(namespace));
            } else {
                cursor.skip();
            }
        }
    }

    private Statement statement(String namespace) {
        String path = cursor.name();
        Place place = cursor.place(path);
        if (statements.size() >= StatementLimits.STATEMENTS) {
            throw place.refuse(Reason.TOO_MANY_LINES, "at most " + StatementLimits.STATEMENTS + " statements", "");
        }
        CamtStatement statement = new CamtStatement(place, unknownVersion(namespace) ? namespace : null);
        while (cursor.enter()) {
            statement.take(cursor.node(path + "/" + cursor.name()));
        }
        return statement.finished();
    }

    private static boolean unknownVersion(String namespace) {
        Matcher version = VERSION.matcher(namespace);
        if (!version.find()) {
            return true;
        }
        int number = Integer.parseInt(version.group(1));
        return number < FIRST || number > LAST;
    }
}
