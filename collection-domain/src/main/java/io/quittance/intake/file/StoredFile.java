package io.quittance.intake.file;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stored file read from its first piece to its last, one in memory at a time. */
final class StoredFile extends InputStream {

    private final JdbcClient jdbc;
    private final long importId;
    private byte[] piece = new byte[0];
    private int next;
    private int position;

    StoredFile(JdbcClient jdbc, long importId) {
        this.jdbc = jdbc;
        this.importId = importId;
    }

    @Override
    public int read() {
        return filled() ? piece[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean filled() {
        if (next == piece.length) {
            piece = jdbc.sql("select bytes from intake_chunk where import_id = :import and position = :position")
                    .param("import", importId)
                    .param("position", position++)
                    .query(byte[].class)
                    .optional()
                    .orElse(new byte[0]);
            next = 0;
        }
        return next < piece.length;
    }
}
