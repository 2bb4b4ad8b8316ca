package io.quittance.web.statements;

import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent, looked at before it is read: it may be half a gigabyte of anything. */
public final class BroughtFile {

    private BroughtFile() {}

    /** @throws UnreadableStatementException if it is empty, or larger than any file of statements */
    public static ReceivedFile of(MultipartFile file, StatementSource source) throws IOException {
        if (file.isEmpty()) {
            throw new UnreadableStatementException(Reason.EMPTY, 0, "", "a file that holds something", "");
        }
        if (file.getSize() > StatementLimits.BYTES) {
            throw new UnreadableStatementException(
                    Reason.TOO_LARGE, 0, "", "at most " + StatementLimits.BYTES + " bytes", "");
        }
        return new ReceivedFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), source);
    }
}
