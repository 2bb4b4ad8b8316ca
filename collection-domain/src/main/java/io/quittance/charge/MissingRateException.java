package io.quittance.charge;

import io.quittance.calendar.Semester;

/** Thrown when late charges need a rate that is not published yet, or that nobody has entered yet. */
public final class MissingRateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RateKind kind;
    private final transient Semester semester;

    MissingRateException(RateKind kind, Semester semester) {
        super("No %s rate is known for %s: add the one in force on %s to the reference rates"
                .formatted(kind, semester, semester.firstDay()));
        this.kind = kind;
        this.semester = semester;
    }

    /** Which rate is missing. */
    public RateKind kind() {
        return kind;
    }

    /** For which semester it is missing. */
    public Semester semester() {
        return semester;
    }
}
