package io.quittance.statement.reading;

import io.quittance.statement.reading.source.UnreadableStatementException;
import java.util.Optional;

/** Reads statements that came as a table, once a person has told which column is what. */
public interface TableReader {

    /**
     * As the creditor's people told for a table of these column names; empty: this is no table.
     *
     * @throws UnreadableStatementException if nobody told yet, or the file is refused; nothing of it is read then
     */
    Optional<StatementFile> read(long creditorId, byte[] bytes);

    /**
     * As it was read before, whatever was told since.
     *
     * @param columns of {@link StatementFile#columns()}
     */
    StatementFile readAgain(byte[] bytes, String columns);
}
