package io.quittance.intake;

import io.quittance.intake.reading.columns.Field;
import java.util.List;
import java.util.Set;

/** No column of the file was found for a fact that every row needs. */
public final class MissingColumnsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Set<Field>> missing;

    MissingColumnsException(List<Set<Field>> missing) {
        super("no column for " + missing);
        this.missing = List.copyOf(missing);
    }

    /** Of each set one field is needed. */
    public List<Set<Field>> missing() {
        return missing;
    }
}
