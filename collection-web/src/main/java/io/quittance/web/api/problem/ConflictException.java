package io.quittance.web.api.problem;

/** Something stands in the way of what was asked: answered as 409, with the sentence that says what. */
public final class ConflictException extends RuntimeException {

    public ConflictException(String detail) {
        super(detail);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
