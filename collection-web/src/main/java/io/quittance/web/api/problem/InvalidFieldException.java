package io.quittance.web.api.problem;

/** A field or parameter of a request that cannot be: answered as 400, with its name. */
public final class InvalidFieldException extends RuntimeException {

    private final String field;

    /** @param message what was expected, for the caller to read */
    public InvalidFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
