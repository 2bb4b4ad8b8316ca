package io.quittance.intake.reading.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.RowSource;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file; quoting is strict, so that a stray quote cannot swallow rows unseen. */
public final class CsvRows implements RowSource {

    /** Room for the longest cell and a quote around it; a quoted cell that outgrows it was never closed. */
    private static final int BUFFER = 4 * Limits.CELL_CHARACTERS;

    private final Fields fields;
    private final CsvReader<RawRow> reader;
    private final Iterator<RawRow> rows;

    public CsvRows(InputStream in, Dialect dialect) {
        this.fields = new Fields(dialect.quote());
        this.reader = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .quoteCharacter(dialect.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(fields, new DecodedText(in, dialect.charset()));
        this.rows = reader.iterator();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw explained(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private UnreadableFile explained(CsvParseException e) {
        if (e.getCause() instanceof UnreadableFile known) {
            return known;
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        boolean misplaced = String.valueOf(cause.getMessage()).startsWith("Unexpected character after closing quote");
        return new UnreadableFile(
                        misplaced ? UnreadableFile.Reason.TEXT_AFTER_QUOTE : UnreadableFile.Reason.UNCLOSED_QUOTE,
                        fields.line,
                        fields.cells.size() + 1,
                        misplaced ? "a separator or a line end after a closing quote" : "a closing quote")
                .because(e);
    }

    private static final class Fields extends AbstractBaseCsvCallbackHandler<RawRow> {

        private final char quote;
        private List<String> cells = new ArrayList<>();
        private long line;

        Fields(char quote) {
            this.quote = quote;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            // twice the limit leaves room for trailing blank columns, which are nobody's fault
            if (index >= 2 * Limits.COLUMNS) {
                throw Limits.tooManyColumns(line);
            }
            if (length > Limits.CELL_CHARACTERS) {
                throw Limits.cellTooLong(line, index);
            }
            String cell = new String(buffer, offset, length);
            cells.add(quoted ? cell : unquoted(cell));
        }

        @Override
        protected @Nullable RawRow buildRecord() {
            return new RawRow(line, cells);
        }

        /** {@code a; "b"; c} has blanks before the quotes; without this the quotes would stay in the cell. */
        private String unquoted(String cell) {
            if (cell.indexOf(quote) < 0) {
                return cell;
            }
            String bare = cell.strip();
            boolean surrounded = bare.length() > 1
                    && bare.charAt(0) == quote
                    && bare.charAt(bare.length() - 1) == quote
                    && bare.length() < cell.length();
            return surrounded ? bare.substring(1, bare.length() - 1).replace("" + quote + quote, "" + quote) : cell;
        }
    }
}
