package io.quittance.intake.reading.rows;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of one format, from the first to the last, blank ones included or not. */
public interface RowSource extends Closeable {

    /** The next row, or null after the last one. */
    @Nullable
    RawRow next();
}
