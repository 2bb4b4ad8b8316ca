package io.quittance.intake.reading.columns;

import java.util.List;

/** An explicit mapping that does not fit the file: which name is wrong, and which names there are. */
public final class InvalidMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes; their wording lives in the message files. */
    public enum Reason {
        UNKNOWN_HEADER,
        UNKNOWN_FIELD,
        FIELD_NOT_OF_KIND,
        FIELD_TWICE
    }

    private final Reason reason;
    private final String name;
    private final String expected;

    InvalidMapping(Reason reason, String name, List<String> expected) {
        super(reason + ": " + name + ", expected one of " + expected);
        this.reason = reason;
        this.name = name;
        this.expected = String.join(", ", expected);
    }

    public Reason reason() {
        return reason;
    }

    /** The header or field that is wrong, as given. */
    public String name() {
        return name;
    }

    /** The names that would have been right. */
    public String expected() {
        return expected;
    }
}
