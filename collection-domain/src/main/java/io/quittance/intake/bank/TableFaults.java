package io.quittance.intake.bank;

import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a table cannot be read, in the terms of bank statements. */
final class TableFaults {

    private TableFaults() {}

    /**
     * Empty: the bytes are no table.
     *
     * @throws UnreadableStatementException if they are one that cannot be read
     */
    static Optional<TableOpening> open(byte[] bytes) {
        try {
            return TableOpening.of(bytes);
        } catch (UnreadableFile fault) {
            boolean none = switch (fault.reason()) {
                case EMPTY, BINARY, MARKUP, NO_HEADER -> true;
                case NUL_CHARACTER, NOT_IN_CHARSET -> fault.line() <= 1;
                default -> false;
            };
            if (none) {
                return Optional.empty();
            }
            throw explained(fault);
        }
    }

    /** @throws UnreadableStatementException instead of {@link UnreadableFile} */
    static <T> T explaining(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableFile fault) {
            throw explained(fault);
        }
    }

    private static UnreadableStatementException explained(UnreadableFile fault) {
        Reason reason = switch (fault.reason()) {
            case CELL_TOO_LONG, ROW_TOO_LONG -> Reason.TEXT_TOO_LONG;
            case INFLATES_TOO_MUCH -> Reason.TOO_LARGE;
            case FORBIDDEN_MARKUP -> Reason.FORBIDDEN_MARKUP;
            case EMPTY -> Reason.EMPTY;
            default -> Reason.BROKEN_TABLE;
        };
        String expected = fault.reason() == UnreadableFile.Reason.NOT_IN_CHARSET
                ? "text in " + fault.expected()
                : fault.expected();
        String place = fault.column() > 0 ? "column " + fault.column() : "";
        return new Place(fault.line(), place).refuse(reason, expected, "");
    }
}
