package io.quittance.intake.reading.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be opened as often as needed: to learn its shape, to profile it, then to read it. */
@FunctionalInterface
public interface SourceFile {

    /** Opens the file at its first byte; the caller closes the stream. */
    InputStream open() throws IOException;

    static SourceFile of(Path path) {
        return () -> Files.newInputStream(path);
    }

    static SourceFile of(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }
}
