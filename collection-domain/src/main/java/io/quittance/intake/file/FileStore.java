package io.quittance.intake.file;

import io.quittance.intake.reading.rows.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a file as it came, in pieces, so that no size must fit in memory. */
@Component
public class FileStore {

    static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Size in bytes and SHA-256 in hexadecimal digits of what was stored. */
    public record Stored(long size, String sha256) {}

    /** Reads the stream to its end, in the caller's transaction, and does not close it. */
    public Stored store(long importId, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int position = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            digest.update(piece);
            size += piece.length;
            jdbc.sql("insert into intake_chunk (import_id, position, bytes) values (:import, :position, :bytes)")
                    .param("import", importId)
                    .param("position", position++)
                    .param("bytes", piece)
                    .update();
        }
        return new Stored(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** The file of an import, which can be opened as often as needed. */
    public SourceFile open(long importId) {
        return () -> new StoredFile(jdbc, importId);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
